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
    public static TotalConduction Of(IReadOnlyList<SampledSystem> systems, IReadOnlyList<IReadOnlyList<ReplicaSample>> replicas) =>
        systems[0].Field is { } field ? InField(systems, replicas, field) : AtEquilibrium(systems, replicas);

    private static TotalConduction AtEquilibrium(IReadOnlyList<SampledSystem> systems, IReadOnlyList<IReadOnlyList<ReplicaSample>> replicas)
    {
        SampledSystem any = systems[0];
        int[] charges = [.. systems.Select(system => system.Charge)];
        double interval = replicas[0][0].SampledTime / any.Frames;
        double hopsPerIon = replicas.Sum(species => species.Average(replica => (double)replica.Hops)) / systems.Sum(system => system.Ions);
        var fit = new LagFit(LagWindow.Choose(any, hopsPerIon / any.Frames).Window, interval);
        int[] all = [.. Enumerable.Range(0, replicas[0].Count)];
        CollectiveDisplacement[] charge = [.. all.Select(r => CollectiveDisplacement.OfCharge([.. replicas.Select(species => species[r].Collective)], charges))];
        var together = new ReplicaDiffusivities([.. charge.Select(one => one.MeanSquares(any.Cell))], any.Dimension);
        double[] values = together.Values(fit);
        double[] cross = [.. values];
        for (int s = 0; s < systems.Count; s++)
        {
            double[] alone = new ReplicaDiffusivities([.. replicas[s].Select(replica => replica.CollectiveMeanSquares())], any.Dimension).Values(fit);
            foreach (int r in all)
                cross[r] -= (double)charges[s] * charges[s] * systems[s].Ions * alone[r];
        }

        return new TotalConduction
        {
            Temperature = any.Temperature,
            Conductivity = Conductivity(ReplicaStatistics.Mean(values)),
            ConductivityByAxis = [.. together.ByAxis(fit).Select(Conductivity)],
            CrossConductivity = Conductivity(ReplicaStatistics.Mean(cross)),
            CurrentDensity = Unmeasured.Value,
            CurrentOverField = Unmeasured.Value,
        };

        // The charge displacement is one of a single unit charge.
        Estimate Conductivity(Estimate diffusivity) => IonicConductivity.Of(1, 1, diffusivity, any.Volume, any.Temperature);
    }

    private static TotalConduction InField(IReadOnlyList<SampledSystem> systems, IReadOnlyList<IReadOnlyList<ReplicaSample>> replicas, AppliedField field)
    {
        Estimate current = ReplicaStatistics.Mean(
        [
            .. Enumerable.Range(0, replicas[0].Count).Select(r => systems.Select((system, s) =>
                DriftCurrent.Of(replicas[s][r].TotalDisplacement, system.Charge, system.Volume, replicas[s][r].SampledTime).Dot(field.Unit)).Sum()),
        ]);
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
