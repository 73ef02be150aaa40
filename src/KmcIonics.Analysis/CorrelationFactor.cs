namespace KmcIonics.Analysis;

/// <summary>
/// Correlation factors f = D*/D_u and f_I = D_J/D_u with D_u = ⟨Σa²⟩/(2 d t), the diffusivity of as many hops in uncorrelated directions
/// (A. R. Allnatt, A. B. Lidiard, Atomic Transport in Solids, Cambridge 1993); ratios of means over replicas.
/// </summary>
internal static class CorrelationFactor
{
    /// <summary>f of D*, f_I of D_J; one value a replica each. D_u of one replica is known so much better than D that its error is left out.</summary>
    /// <param name="diffusivities">D in each replica.</param>
    /// <param name="uncorrelatedDiffusivities">D_u in each replica.</param>
    /// <param name="diffusivity">Mean D with its error.</param>
    public static Estimate Of(IReadOnlyList<double> diffusivities, IReadOnlyList<double> uncorrelatedDiffusivities, Estimate diffusivity)
    {
        Estimate ratio = ReplicaStatistics.RatioOfMeans(diffusivities, uncorrelatedDiffusivities);
        return diffusivities.Count > 1 ? ratio : ratio with { StandardError = diffusivity.StandardError / uncorrelatedDiffusivities[0] };
    }
}
