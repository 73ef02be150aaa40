using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Conductivity and impedance against frequency at one condition.</summary>
internal static class AlternatingLayout
{
    public const string Name = "ac";

    private const string ElectrodesName = "electrodes";

    private static readonly ComplexColumn[] Axes =
        [.. new[] { "x", "y", "z" }.Select(axis => new ComplexColumn($"conductivity_{axis}", Unit.SiemensPerMetre, $"Conductivity along {axis}"))];

    private static readonly EstimateField Instantaneous = new("instantaneous_conductivity", Unit.SiemensPerMetre, "What hops without any correlation between them would conduct, the limit of high frequency");
    private static readonly NumberField<double> Interval = new("sample_interval", Unit.Second, "Simulated time between the samples that the spectra are read from");
    private static readonly TextField Notes = new("notes", "What a reader should know before using the numbers, one sentence a line; empty when all is well");

    public static void AddTo(ResultTree tree, string condition, AlternatingResult result)
    {
        string path = $"{condition}/{Name}";
        tree.Group(path, "Conductivity and impedance against frequency, from fluctuations at equilibrium; only where the job asks for them");
        ImpedanceLayout.Material.AddTo(tree, path, result.Material);
        foreach ((ComplexColumn axis, IReadOnlyList<ComplexEstimate> values) in Axes.Zip(result.ConductivityByAxis))
            axis.AddTo(tree, path, values);
        Instantaneous.AddTo(tree, path, result.InstantaneousConductivity);
        Interval.AddTo(tree, path, result.Interval);
        Notes.AddTo(tree, path, result.Notes);
        if (result.Electrodes is not { } cell)
            return;
        tree.Group($"{path}/{ElectrodesName}", "Impedance between electrodes, from the fluctuations of the charge that they take up; only where both are held at potentials");
        ImpedanceLayout.Cell.AddTo(tree, $"{path}/{ElectrodesName}", cell);
    }

    public static AlternatingResult ReadFrom(StoredGroup group, double temperature)
    {
        ImpedanceSpectrum material = ImpedanceLayout.Material.ReadFrom(group);
        return new AlternatingResult
        {
            Temperature = temperature,
            Interval = Interval.ReadFrom(group),
            Material = material,
            ConductivityByAxis = [.. Axes.Select(axis => axis.ReadFrom(group, material.Frequency.Count))],
            InstantaneousConductivity = Instantaneous.ReadFrom(group),
            Electrodes = group.IfThere(ElectrodesName, ImpedanceLayout.Cell.ReadFrom),
            Notes = Notes.LinesFrom(group),
        };
    }
}
