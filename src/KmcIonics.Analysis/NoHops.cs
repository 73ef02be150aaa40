namespace KmcIonics.Analysis;

/// <summary>
/// A study in which no ion hopped. Its hop rate, diffusivities and conductivity are zero with, as their errors, what a single hop of the
/// longest kind would have given, and a note bounds them.
/// </summary>
internal sealed class NoHops(SampledSystem system, TransportResult measured)
{
    // Expected hops below which none is seen in more than one of twenty studies, −ln 0.05 (Poisson).
    private const double Bound = 2.9957;

    private readonly double hopRate = 1 / ((double)measured.Replicas * system.Ions * measured.SampledTime);

    /// <summary>The measured zeros with errors and a note.</summary>
    public TransportResult Result()
    {
        Estimate diffusivity = OneHop(system.Dimension);
        // A hop along one axis leaves nothing to the others.
        Estimate alongAxis = OneHop(dimension: 1);
        (Estimate conductivity, Estimate conductivityAlongAxis) = (Conductivity(diffusivity), Conductivity(alongAxis));
        return measured with
        {
            HopRate = new Estimate(0, hopRate),
            HopRateByPathway = [.. measured.HopRateByPathway.Select(_ => new Estimate(0, hopRate))],
            TracerDiffusivity = diffusivity,
            TracerDiffusivityByAxis = [alongAxis, alongAxis, alongAxis],
            ChargeDiffusivity = diffusivity,
            ChargeDiffusivityByAxis = [alongAxis, alongAxis, alongAxis],
            Conductivity = conductivity,
            ConductivityByAxis = [conductivityAlongAxis, conductivityAlongAxis, conductivityAlongAxis],
            Notes =
            [
                $"No ion hopped in {measured.SampledTime:G3} s: with 95 % confidence the hop rate is below {Bound * hopRate:G3} Hz per ion and, "
                    + $"if hops are uncorrelated, D* below {Bound * diffusivity.StandardError:G3} m²/s and the conductivity below "
                    + $"{Bound * conductivity.StandardError:G3} S/m. The correlation factors and the Haven ratio are undetermined. "
                    + "Sample longer or at a higher temperature.",
            ],
        };
    }

    private Estimate OneHop(int dimension) =>
        new(0, Diffusivity.Uncorrelated(hopRate * system.LongestHop * system.LongestHop, dimension));

    private Estimate Conductivity(Estimate diffusivity) =>
        IonicConductivity.Of(system.Ions, system.Charge, diffusivity, system.Volume, system.Temperature);
}
