namespace KmcIonics.Analysis;

/// <summary>
/// A study in which no ion hopped. Its diffusivities are zero with, as their errors, what a single hop of the longest kind would have given,
/// and a note bounds them: at 95 % confidence the expected number of hops is below 3.0 (Poisson, none seen).
/// </summary>
internal sealed class NoHops(SampledSystem system, TransportResult measured)
{
    private readonly double hopRate = 1 / ((double)measured.Replicas * system.Ions * measured.SampledTime);

    private double Diffusivity =>
        Analysis.Diffusivity.Uncorrelated(hopRate * system.LongestHop * system.LongestHop, system.Dimension);

    /// <summary>The measured zeros with errors and a note.</summary>
    public TransportResult Result()
    {
        var diffusivity = new Estimate(0, Diffusivity);
        Estimate conductivity = IonicConductivity.Of(system.Ions, system.Charge, diffusivity, system.Volume, system.Temperature);
        const double Bound = HopRate.HopsBelowNoneAt95Percent;
        return measured with
        {
            HopRate = new Estimate(0, hopRate),
            TracerDiffusivity = diffusivity,
            ChargeDiffusivity = diffusivity,
            Conductivity = conductivity,
            Notes =
            [
                $"No ion hopped in {measured.SampledTime:G3} s: with 95 % confidence the hop rate is below {Bound * hopRate:G3} Hz per ion, "
                    + $"D* below {Bound * Diffusivity:G3} m²/s and the conductivity of uncorrelated hops below "
                    + $"{Bound * conductivity.StandardError:G3} S/m. The correlation factors and the Haven ratio are undetermined. "
                    + "Sample longer or at a higher temperature.",
            ],
        };
    }
}
