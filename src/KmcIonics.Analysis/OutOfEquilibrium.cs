namespace KmcIonics.Analysis;

/// <summary>Leaves out what is read from fluctuations around equilibrium: diffusivities, correlation factors, conductivity.</summary>
internal static class OutOfEquilibrium
{
    /// <summary>The result without them.</summary>
    public static TransportResult Of(TransportResult measured)
    {
        var unmeasured = new Estimate(double.NaN, null);
        return measured with
        {
            TracerDiffusivity = unmeasured,
            TracerDiffusivityByAxis = [unmeasured, unmeasured, unmeasured],
            ChargeDiffusivity = unmeasured,
            ChargeDiffusivityByAxis = [unmeasured, unmeasured, unmeasured],
            TracerCorrelation = unmeasured,
            CollectiveCorrelation = unmeasured,
            HavenRatio = unmeasured,
            Conductivity = unmeasured,
            ConductivityByAxis = [unmeasured, unmeasured, unmeasured],
        };
    }
}
