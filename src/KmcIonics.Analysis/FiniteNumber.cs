namespace KmcIonics.Analysis;

/// <summary>
/// Effect of a fixed number N of ions on n sites. Given an ion, a neighbouring site is empty with probability (n − N)/(n − 1), in an
/// infinite lattice of the same filling with (n − N)/n; their ratio is n/(n − 1) at every N. For exclusion alone the hop rate, D_J and σ
/// are larger by exactly this factor; D* is so up to the finite-size correction of f.
/// </summary>
internal static class FiniteNumber
{
    /// <summary>n/(n − 1).</summary>
    public static double Factor(long sites) => sites / (sites - 1.0);
}
