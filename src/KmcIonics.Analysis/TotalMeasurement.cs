using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Conduction by several species. Its diffusivity is that of the charge displacement Σ_i z_i Δr_i of all ions (R. Kubo, J. Phys. Soc. Jpn. 12, 570 (1957)), in which
/// displacements of unlike species are correlated; the sum over species leaves these cross terms out.
/// </summary>
internal static class TotalMeasurement
{
    /// <summary>Averages over replicas.</summary>
    /// <param name="systems">By species.</param>
    /// <param name="replicas">Complete replicas, [species][replicas].</param>
    /// <param name="charge">Charge displacement of each replica, as that of one ion of unit charge, [replicas].</param>
    public static TotalConduction Of(
        IReadOnlyList<SampledSystem> systems, IReadOnlyList<IReadOnlyList<ReplicaSample>> replicas, IReadOnlyList<CollectiveDisplacement> charge) =>
        systems[0].Field is { } field ? InField(systems, replicas, field) : AtEquilibrium(systems, replicas, charge);

    /// <summary>Fit of the charge displacement.</summary>
    public static LagFit FitOf(IReadOnlyList<SampledSystem> systems, IReadOnlyList<IReadOnlyList<ReplicaSample>> replicas)
    {
        double hopsPerIon = replicas.Sum(species => species.Average(replica => (double)replica.Hops)) / systems.Sum(system => system.Ions);
        return new LagFit(LagWindow.Choose(systems[0], hopsPerIon / systems[0].Frames).Window, replicas[0][0].SampledTime / systems[0].Frames);
    }

    private static TotalConduction AtEquilibrium(
        IReadOnlyList<SampledSystem> systems, IReadOnlyList<IReadOnlyList<ReplicaSample>> replicas, IReadOnlyList<CollectiveDisplacement> charge)
    {
        SampledSystem any = systems[0];
        int[] charges = [.. systems.Select(system => system.Charge)];
        LagFit fit = FitOf(systems, replicas);
        int[] all = [.. Enumerable.Range(0, replicas[0].Count)];
        TimeOrigins origins = CollectiveDisplacement.OriginsOf(any.Frames);
        var together = new ReplicaDiffusivities([.. charge.Select(one => one.MeanSquares())], any.Dimension, entries: 1, origins);
        double[] cross = together.Values(fit);
        Estimate total = together.Total(fit);
        double variance = total.StandardError * total.StandardError ?? 0;
        for (int s = 0; s < systems.Count; s++)
        {
            var alone = new ReplicaDiffusivities([.. replicas[s].Select(replica => replica.CollectiveMeanSquares())], any.Dimension, entries: 1, origins);
            double factor = (double)charges[s] * charges[s] * systems[s].Ions;
            double[] values = alone.Values(fit);
            foreach (int r in all)
                cross[r] -= factor * values[r];
            variance += Math.Pow(factor * alone.ExpectedError(fit), 2);
        }

        Estimate correlated = ReplicaStatistics.Mean(cross);

        return new TotalConduction
        {
            Temperature = any.Temperature,
            Conductivity = Conductivity(total),
            ConductivityByAxis = [.. together.ByAxis(fit).Select(Conductivity)],
            // In one replica its parts are taken to be independent, which errs on the side of more.
            CrossConductivity = Conductivity(correlated with { StandardError = correlated.StandardError ?? Math.Sqrt(variance) }),
            CurrentDensity = Unmeasured.Value,
            CurrentOverField = Unmeasured.Value,
        };

        // The charge displacement is one of a single unit charge.
        Estimate Conductivity(Estimate diffusivity) => IonicConductivity.Of(1, 1, diffusivity, any.Volume, any.Temperature);
    }

    private static TotalConduction InField(IReadOnlyList<SampledSystem> systems, IReadOnlyList<IReadOnlyList<ReplicaSample>> replicas, AppliedField field)
    {
        Estimate current = DriftCurrent.Mean(
            [
                .. Enumerable.Range(0, replicas[0].Count).Select(r => systems.Select((system, s) =>
                    DriftCurrent.Of(replicas[s][r].TotalDisplacement, system.Charge, system.Volume, replicas[s][r].SampledTime).Dot(field.Unit)).Sum()),
            ],
            () =>
            {
                Vector3D[][] species = [.. systems.Select((system, s) => DriftCurrent.InBlocks(replicas[s][0], system))];
                return [.. species[0].Select((_, block) => species.Sum(one => one[block].Dot(field.Unit)))];
            });
        return new TotalConduction
        {
            Temperature = systems[0].Temperature,
            Conductivity = Unmeasured.Value,
            ConductivityByAxis = Unmeasured.ByAxis,
            CrossConductivity = Unmeasured.Value,
            CurrentDensity = current,
            CurrentOverField = new Estimate(current.Value / field.VoltsPerMetre, current.StandardError / field.VoltsPerMetre),
        };
    }
}
