using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>Occupation of layers, a table each condition where it is short.</summary>
internal static class ProfileTable
{
    private const int MostLayers = 48;

    /// <summary>Writes the profiles; a long one is left to the file.</summary>
    public static void Write(IReadOnlyList<ConditionRecord> conditions, TextWriter writer)
    {
        foreach (ProfileResult profile in conditions.Select(condition => condition.Profile).OfType<ProfileResult>())
        {
            if (profile.Height.Count > MostLayers)
                writer.WriteLine($"{profile.Temperature:G6} K: occupation of {profile.Height.Count} layers along {profile.Axis} in the file");
            else
                WideTable.Write(writer, Of(profile));
        }
    }

    private static Table Of(ProfileResult profile)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns(
            ["T / K", $"along {profile.Axis} / Å", "sites", .. profile.Species.Select(species => $"occupation by {species}")]);
        for (int layer = 0; layer < profile.Height.Count; layer++)
        {
            table.AddRow(
            [
                $"{profile.Temperature:G6}",
                $"{profile.Height[layer] / PhysicalConstants.Angstrom:F2}",
                $"{profile.Sites[layer]:N0}",
                .. profile.Occupation.Select(layers => Uncertain.Text(layers[layer])),
            ]);
        }

        return table;
    }
}
