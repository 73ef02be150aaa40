using KmcIonics.Lattices.Balance;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// Hops and exclusions between the sites of a <see cref="SiteSet"/>, in compressed rows: hops of site s are the entries <c>FirstHop[s]</c> to
/// <c>FirstHop[s + 1]</c> (exclusive), ordered by target. The reverse of each hop is there too, with the same saddle energy.
/// </summary>
public sealed record HopGraph
{
    /// <summary>Pathways that <see cref="Pathway"/> counts.</summary>
    public required IReadOnlyList<HopPathway> Pathways { get; init; }

    /// <summary>Unit in which positions and displacements are counted.</summary>
    public required QuantaFrame Frame { get; init; }

    /// <summary>Position of each site in the box, quanta, [sites].</summary>
    public required LatticeQuanta[] Position { get; init; }

    /// <summary>[sites + 1]</summary>
    public required int[] FirstHop { get; init; }

    /// <summary>Site that each hop leads to, [hops].</summary>
    public required int[] Target { get; init; }

    /// <summary>Box of the target relative to the source's, as <see cref="ImageCode"/>, [hops].</summary>
    public required byte[] Image { get; init; }

    /// <summary>Pathway of each hop, [hops].</summary>
    public required byte[] Pathway { get; init; }

    /// <summary>
    /// Saddle energy of each hop, µeV, the same in both directions: the barrier between two sites of energy zero; see
    /// <see cref="KineticallyResolvedBarrier"/>. [hops]
    /// </summary>
    public required int[] SaddleMicroEv { get; init; }

    /// <summary>[sites + 1]; null where there are no exclusions.</summary>
    public int[]? FirstExclusion { get; init; }

    /// <summary>Sites that must not be occupied together with a site, both directions, [exclusions].</summary>
    public int[] Excluded { get; init; } = [];

    /// <summary>Shells of pair interactions that <see cref="Shell"/> counts.</summary>
    public IReadOnlyList<PairInteraction> Interactions { get; init; } = [];

    /// <summary>[sites + 1]; null where there are no interactions.</summary>
    public int[]? FirstInteraction { get; init; }

    /// <summary>Sites whose ions interact with one on a site, both directions, in each row ascending, [interactions].</summary>
    public int[] Interacting { get; init; } = [];

    /// <summary>Shell of each, [interactions].</summary>
    public byte[] Shell { get; init; } = [];

    /// <summary>Mobile species.</summary>
    public int SpeciesCount { get; init; } = 1;

    /// <summary>Rate laws that <see cref="Law"/> counts.</summary>
    public IReadOnlyList<EnvironmentLaw> Laws { get; init; } = [];

    /// <summary>1 + rate law of each hop, 0 for none, [hops]; null where there are no laws.</summary>
    public ushort[]? Law { get; init; }

    /// <summary>Whether barriers of laws are counted from saddle energies, and site energies count besides; else laws are all that there is to a rate.</summary>
    public bool LawsAddToBarriers { get; init; }

    /// <summary>[hops + 1]; null where there are no laws.</summary>
    public int[]? FirstLawSite { get; init; }

    /// <summary>Sites whose occupation the law of a hop is read at, from bit 0 on; neither source nor target, [law sites].</summary>
    public int[] LawSite { get; init; } = [];

    /// <summary>Whether the rate laws obey detailed balance; null where there are none, or where that was not looked at.</summary>
    public DetailedBalance? Balance { get; init; }

    /// <summary>Sites at which ions come and go, ascending.</summary>
    public IReadOnlyList<ReservoirSite> Reservoirs { get; init; } = [];

    /// <summary>Channels of the reservoirs.</summary>
    public IReadOnlyList<HopChannel> ReservoirChannels { get; init; } = [];

    /// <summary>Channels of the pathways, then those of the reservoirs.</summary>
    public IReadOnlyList<HopChannel> Channels => [.. HopChannel.Of(Pathways), .. ReservoirChannels];

    /// <summary>Sites of the law of a hop, bit by bit.</summary>
    public ReadOnlySpan<int> LawSitesOf(int hop) =>
        FirstLawSite is { } first ? LawSite.AsSpan(first[hop], first[hop + 1] - first[hop]) : [];

    /// <summary>Fewest and most sites that the law of a hop of a pathway is read at.</summary>
    public (int Fewest, int Most) SitesAround(int pathway)
    {
        (int fewest, int most) = (int.MaxValue, 0);
        for (int hop = 0; hop < Target.Length; hop++)
        {
            if (Pathway[hop] == pathway)
                (fewest, most) = (Math.Min(fewest, LawSitesOf(hop).Length), Math.Max(most, LawSitesOf(hop).Length));
        }

        return (Math.Min(fewest, most), most);
    }

    /// <summary>Displacement of a hop, quanta.</summary>
    public LatticeQuanta Displacement(int from, int hop) =>
        Frame.Between(Position[from], Position[Target[hop]], ImageCode.Decode(Image[hop]));
}
