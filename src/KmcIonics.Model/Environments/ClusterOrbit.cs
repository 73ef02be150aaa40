namespace KmcIonics.Model;

/// <summary>Clusters of local sites that symmetry makes equal, so that they share one coefficient.</summary>
/// <param name="CoefficientEv">Coefficient, eV.</param>
/// <param name="Clusters">Local sites of each cluster, from 0.</param>
public sealed record ClusterOrbit(double CoefficientEv, IReadOnlyList<IReadOnlyList<int>> Clusters);

/// <summary>Function of a local site that clusters multiply: its value in each of the two states of the site.</summary>
/// <param name="Clear">Value where the bit of the site is not set.</param>
/// <param name="Set">Value where it is set.</param>
public readonly record struct SiteFunction(double Clear, double Set)
{
    /// <summary>σ = −1 where the bit is not set, +1 where it is.</summary>
    public static SiteFunction Spin { get; } = new(-1, 1);

    /// <summary>n = 0 where the bit is not set, 1 where it is: point and pair terms of a lattice gas.</summary>
    public static SiteFunction Occupation { get; } = new(0, 1);

    /// <summary>The same function where the bit means the other state.</summary>
    public SiteFunction Swapped => new(Set, Clear);

    /// <summary>Value in a state.</summary>
    public double In(bool isSet) => isSet ? Set : Clear;
}
