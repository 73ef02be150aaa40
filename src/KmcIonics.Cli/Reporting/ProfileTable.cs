using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>Ions in layers, a table each condition where it is short.</summary>
internal static class ProfileTable
{
    private const int MostLayers = 48;
    private const double PerCentimetre = 1e-2;
    private const double SquareCentimetres = 1e4;

    /// <summary>Writes the profiles; a long one is left to the file.</summary>
    public static void Write(IReadOnlyList<ConditionRecord> conditions, TextWriter writer)
    {
        foreach (ProfileResult profile in conditions.Select(condition => condition.Profile).OfType<ProfileResult>())
        {
            if (profile.Height.Count > MostLayers)
                writer.WriteLine($"{profile.Temperature:G6} K: {profile.Height.Count} layers along {profile.Axis} in the file");
            else
                WideTable.Write(writer, Of(profile));
            foreach (string line in Sums(profile))
                writer.WriteLine($"{profile.Temperature:G6} K: {line}");
        }
    }

    private static IEnumerable<string> Sums(ProfileResult profile)
    {
        if (profile.Transport is not { } transport)
            yield break;
        if (!double.IsNaN(transport.TotalConductivity.Value))
            yield return $"all layers together σ = {Uncertain.Text(transport.TotalConductivity, PerCentimetre)} S/cm";
        if (!double.IsNaN(transport.ExcessConductance.Value))
            yield return $"excess conductance of the interfaces {Uncertain.Text(transport.ExcessConductance)} S";
        if (transport.Planes is { } planes && !double.IsNaN(planes.TotalResistance.Value))
            yield return $"all planes in series {Uncertain.Text(planes.TotalResistance, SquareCentimetres)} Ω cm²";
        if (!double.IsNaN(transport.ExcessResistance.Value))
            yield return $"excess resistance of the interfaces {Uncertain.Text(transport.ExcessResistance, SquareCentimetres)} Ω cm²";
        foreach (string note in transport.Notes)
            yield return note;
    }

    private static Table Of(ProfileResult profile)
    {
        List<(string Name, Func<int, string> Cell)> columns =
        [
            ("T / K", _ => $"{profile.Temperature:G6}"),
            (profile.Axis == "interface" ? "from interface / Å" : $"along {profile.Axis} / Å", layer => $"{profile.Height[layer] / PhysicalConstants.Angstrom:F2}"),
            ("sites", layer => $"{profile.Sites[layer]:N0}"),
            .. profile.Species.Select((species, of) => ($"occupation by {species}", (Func<int, string>)(layer => Uncertain.Text(profile.Occupation[of][layer])))),
        ];
        if (profile.Transport is { } transport)
        {
            for (int of = 0; of < profile.Species.Count; of++)
            {
                IReadOnlyList<Estimate> rate = transport.HopRate[of];
                columns.Add((profile.Species.Count > 1 ? $"hops/{profile.Species[of]} / Hz" : "hops/ion / Hz", layer => Uncertain.Text(rate[layer])));
            }

            for (int of = 0; of < transport.TracerDiffusivity.Count; of++)
            {
                IReadOnlyList<Estimate> across = transport.TracerDiffusivity[of];
                if (across.Any(layer => !double.IsNaN(layer.Value)))
                    columns.Add((profile.Species.Count > 1 ? $"D* {profile.Species[of]} across / cm² s⁻¹" : "D* across / cm² s⁻¹", layer => double.IsNaN(across[layer].Value) ? "–" : Uncertain.Text(across[layer], SquareCentimetres)));
            }

            if (transport.Conductivity.Count > 0)
                columns.Add((profile.Axis == "interface" ? "σ / S cm⁻¹" : "σ in plane / S cm⁻¹", layer => Uncertain.Text(transport.Conductivity[layer], PerCentimetre)));
            if (transport.Planes is { } planes)
            {
                columns.Add(("j above / A cm⁻²", layer => layer < planes.Height.Count ? Uncertain.Text(planes.CurrentDensity[layer], 1 / SquareCentimetres) : "–"));
                if (planes.Resistance.Count > 0)
                    columns.Add(("R above / Ω cm²", layer => layer < planes.Height.Count ? Uncertain.Text(planes.Resistance[layer], SquareCentimetres) : "–"));
            }
        }

        if (profile.Potential.Count > 0)
            columns.Add(("φ / V", layer => Uncertain.Text(profile.Potential[layer])));
        Table table = new Table().Border(TableBorder.Simple).AddColumns([.. columns.Select(column => column.Name)]);
        for (int layer = 0; layer < profile.Height.Count; layer++)
            table.AddRow([.. columns.Select(column => column.Cell(layer))]);
        return table;
    }
}
