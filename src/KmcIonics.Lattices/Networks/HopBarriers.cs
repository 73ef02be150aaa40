using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Barriers that a hop can have: one, or where ions around change it, those of all patterns that let it happen, each counted alike.</summary>
/// <param name="Mean">Mean, eV; NaN where the law has rates and no barriers.</param>
/// <param name="MeanSquare">Mean square, eV².</param>
/// <param name="Lowest">Lowest, eV.</param>
/// <param name="Highest">Highest, eV.</param>
internal readonly record struct HopBarriers(double Mean, double MeanSquare, double Lowest, double Highest)
{
    /// <summary>One barrier.</summary>
    public static HopBarriers Of(int saddleMicroEv)
    {
        double barrier = saddleMicroEv * 1e-6;
        return new HopBarriers(barrier, barrier * barrier, barrier, barrier);
    }

    /// <summary>The same, counted from a saddle energy.</summary>
    public HopBarriers Above(int saddleMicroEv)
    {
        double saddle = saddleMicroEv * 1e-6;
        return new HopBarriers(Mean + saddle, MeanSquare + (2 * saddle * Mean) + (saddle * saddle), Lowest + saddle, Highest + saddle);
    }

    /// <summary>Those of a law.</summary>
    public static HopBarriers Of(EnvironmentLaw law)
    {
        double[] barriers = law is BarrierLaw { Barriers: { } table } ? [.. Enumerable.Range(0, law.Patterns).Select(table.Ev).Where(double.IsFinite)] : [];
        return barriers.Length == 0
            ? new HopBarriers(double.NaN, double.NaN, double.NaN, double.NaN)
            : new HopBarriers(barriers.Average(), barriers.Average(barrier => barrier * barrier), barriers.Min(), barriers.Max());
    }
}
