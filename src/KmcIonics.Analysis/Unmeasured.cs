namespace KmcIonics.Analysis;

/// <summary>Quantities that were not measured.</summary>
internal static class Unmeasured
{
    /// <summary>One number.</summary>
    public static Estimate Value { get; } = new(double.NaN, null);

    /// <summary>One along x, y and z each.</summary>
    public static IReadOnlyList<Estimate> ByAxis { get; } = [Value, Value, Value];

    /// <summary>A result without what is read from fluctuations around equilibrium.</summary>
    public static TransportResult Fluctuations(TransportResult measured) => measured with
    {
        TracerDiffusivity = Value,
        TracerDiffusivityByAxis = ByAxis,
        ChargeDiffusivity = Value,
        ChargeDiffusivityByAxis = ByAxis,
        TracerCorrelation = Value,
        CollectiveCorrelation = Value,
        HavenRatio = Value,
        Conductivity = Value,
        ConductivityByAxis = ByAxis,
    };
}
