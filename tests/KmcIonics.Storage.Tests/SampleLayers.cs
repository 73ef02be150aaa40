using KmcIonics.Analysis;

namespace KmcIonics.Storage.Tests;

/// <summary>How ions move in five layers.</summary>
internal static class SampleLayers
{
    /// <summary>Slabs at equilibrium, or driven across.</summary>
    public static LayerTransportResult Transport(bool isDriven) => new()
    {
        HopRate = Values(2, 5, 1e9),
        Activity = Values(1, 5, 1e36)[0],
        CurrentDensity = Values(3, 5, 1e4),
        Thickness = [1e-10, 2e-10, 3e-10, 4e-10, 5e-10],
        Conductivity = isDriven ? [] : Values(1, 5, 0.1)[0],
        ConductivityByAxis = isDriven ? [] : Values(3, 5, 0.2),
        TotalConductivity = isDriven ? new Estimate(double.NaN, null) : new Estimate(0.15, 0.01),
        TotalConductivityByAxis = isDriven ? [] : Values(1, 3, 0.3)[0],
        SurvivalDecay = isDriven ? [] : Values(2, 5, 1e8),
        TracerDiffusivity = isDriven ? [] : Values(2, 5, 1e-12),
        ExcessConductance = new Estimate(1e-9, 1e-10),
        ExcessResistance = new Estimate(1e-7, null),
        Notes = ["Thin layers."],
        Planes = new PlaneResult
        {
            Height = [1e-10, 3e-10, 6e-10, 8e-10],
            Distance = [2e-10, 3e-10, 2e-10, 1e-10],
            CurrentDensity = Values(1, 4, 1e4)[0],
            Drop = isDriven ? Values(1, 4, 0.01)[0] : [],
            Resistance = isDriven ? Values(1, 4, 1e-6)[0] : [],
            TotalResistance = isDriven ? new Estimate(1e-5, 1e-6) : new Estimate(double.NaN, null),
        },
    };

    /// <summary>Rows of numbers that differ, one of each without error.</summary>
    public static Estimate[][] Values(int rows, int count, double unit) =>
        [.. Enumerable.Range(1, rows).Select(row => Enumerable.Range(1, count).Select(index => new Estimate(row * index * unit, index == 2 ? null : unit / 10)).ToArray())];
}
