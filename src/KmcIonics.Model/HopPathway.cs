namespace KmcIonics.Model;

/// <summary>All hops between two sublattices whose length lies in a window; both directions share the barrier.</summary>
/// <param name="Name">Name in tables and files.</param>
/// <param name="From">Sublattice at one end.</param>
/// <param name="To">Sublattice at the other end (may be the same).</param>
/// <param name="MinDistance">Shortest hop, Å (inclusive).</param>
/// <param name="MaxDistance">Longest hop, Å (inclusive); infinite where Voronoi faces alone decide.</param>
/// <param name="BarrierEv">Migration barrier, eV; 0 where an environment says all of it.</param>
/// <param name="AttemptFrequency">Attempt frequency ν, Hz; the rate is ν exp(−E/kT). NaN where an environment says rates.</param>
public sealed record HopPathway(
    string Name,
    string From,
    string To,
    double MinDistance,
    double MaxDistance,
    double BarrierEv,
    double AttemptFrequency)
{
    /// <summary>Regions at the two ends, in either order, that the pathway is limited to; null for anywhere.</summary>
    public RegionPair? Regions { get; init; }

    /// <summary>Least fraction of the sphere that the face between the Voronoi cells of the two sites takes, seen from either; null where distance alone decides.</summary>
    public double? MinSolidAngle { get; init; }

    /// <summary>Least bottleneck radius of the straight path between immobile atoms, Å; null for any.</summary>
    public double? MinBottleneck { get; init; }

    /// <summary>The pairs of sites that the pathway is to join, in words.</summary>
    public string Criterion =>
        $"{(MinSolidAngle is null ? "" : $"whose Voronoi cells share a face of {MinSolidAngle:G4} of the sphere or more, ")}"
        + $"{(double.IsPositiveInfinity(MaxDistance) ? $"at least {MinDistance} Å apart" : $"between {MinDistance} and {MaxDistance} Å")}"
        + $"{(MinBottleneck is null ? "" : $" with a bottleneck of at least {MinBottleneck} Å")}";

    /// <summary>What hops along it, where species differ; empty for the first species with the pathway's barrier and frequency.</summary>
    public IReadOnlyList<SpeciesHop> BySpecies { get; init; } = [];

    /// <summary>Distribution of the barriers; null where all hops have <see cref="BarrierEv"/>.</summary>
    public Distribution? Barriers { get; init; }

    /// <summary>
    /// Activation volume V_act, cm³/mol: a pressure p adds p V_act to the barrier, both ways; volumes of the two sites add half of their difference. G. A. Samara, Solid State
    /// Phys. 38, 1 (1984). Null for 0.
    /// </summary>
    public double? ActivationVolume { get; init; }

    /// <summary>What ions around do to rates; null for nothing but what <see cref="PairInteraction"/>s say.</summary>
    public HopEnvironment? Environment { get; init; }

    /// <summary>Elastic dipole at the saddle point; null where the saddle's energy follows the mean of those of the two sites.</summary>
    public ElasticDipole? SaddleDipole { get; init; }
}

/// <summary>Regions at the two ends of a hop.</summary>
public sealed record RegionPair(string First, string Second);

/// <summary>Sites of two sublattices that are never both occupied when at most <paramref name="MaxDistance"/> Å apart.</summary>
public sealed record ExclusivePair(string First, string Second, double MaxDistance);
