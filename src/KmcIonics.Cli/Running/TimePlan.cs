namespace KmcIonics.Cli.Running;

/// <summary>The simulated times of one condition.</summary>
/// <param name="HopRate">Hops per ion and second, measured on a short stretch, Hz.</param>
/// <param name="Equilibration">Time before sampling, s.</param>
/// <param name="Sampling">Sampled time, s.</param>
internal sealed record TimePlan(double HopRate, double Equilibration, double Sampling)
{
    /// <summary>Time between two solutions for the potential, s; null without electrostatics.</summary>
    public double? UpdateInterval { get; init; }

    /// <summary>Time between samples of the charge displacement, s; null where nobody asks for them.</summary>
    public double? SampleInterval { get; init; }

    /// <summary>Time from start to end, s.</summary>
    public double Total => Equilibration + Sampling;
}
