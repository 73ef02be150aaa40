using System.Numerics;

namespace KmcIonics.Analysis;

/// <summary>A complex measured value; real and imaginary part have a standard error each.</summary>
public readonly record struct ComplexEstimate(Estimate Real, Estimate Imaginary)
{
    /// <summary>The value.</summary>
    public Complex Value => new(Real.Value, Imaginary.Value);

    /// <summary>A value whose error is told by what it is without one of its replicas.</summary>
    /// <param name="value">From all replicas.</param>
    /// <param name="without">Without replica r, [replicas].</param>
    internal static ComplexEstimate Jackknife(Complex value, IReadOnlyList<Complex> without) => new(
        ReplicaStatistics.Jackknife(value.Real, [.. without.Select(one => one.Real)]),
        ReplicaStatistics.Jackknife(value.Imaginary, [.. without.Select(one => one.Imaginary)]));
}
