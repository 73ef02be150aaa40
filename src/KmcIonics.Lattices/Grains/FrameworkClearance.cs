using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>
/// Immobile atoms of grains or layers, from which the sites of others keep away. A site and its own grain's atoms are as near as the crystal has them, unless the
/// grain meets an image of itself. Safe to ask from many threads.
/// </summary>
internal sealed class FrameworkClearance
{
    [ThreadStatic]
    private static List<Neighbour>? s_near;

    private readonly NeighbourSearch search;
    private readonly IReadOnlyList<int> owner;
    private readonly double distance;
    private readonly double leastFromOwn;

    /// <summary>Gathers the atoms.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="periodicity">Along which vectors it repeats.</param>
    /// <param name="atoms">Atoms.</param>
    /// <param name="owner">Grain or layer of each, [atoms].</param>
    /// <param name="distance">Least distance of a site from the atoms of others, Å.</param>
    /// <param name="nearestInCrystal">Shortest distance of a site from an atom in the crystal, Å; 0 where sites are never too near to atoms of their own.</param>
    public FrameworkClearance(QuantaFrame frame, Periodicity periodicity, LatticeQuanta[] atoms, IReadOnlyList<int> owner, double distance, double nearestInCrystal)
    {
        search = new NeighbourSearch(frame, atoms, periodicity);
        (this.owner, this.distance) = (owner, distance);
        leastFromOwn = OverlapMerging.LeastInGrain(distance, nearestInCrystal);
    }

    /// <summary>Whether a site of a grain or layer, −1 for none, may be at a place.</summary>
    public bool IsClear(LatticeQuanta place, int of)
    {
        List<Neighbour> near = s_near ??= [];
        search.Collect(place, distance, near);
        foreach (Neighbour atom in near)
        {
            if (atom.Length < (owner[atom.Site] == of ? leastFromOwn : distance))
                return false;
        }

        return true;
    }

    /// <summary>Which of some sites may be where they are, [sites].</summary>
    public bool[] Clear(IReadOnlyList<LatticeQuanta> positions, Func<int, int> ownerOf)
    {
        bool[] clear = new bool[positions.Count];
        Parallel.For(0, clear.Length, CallerThreads.Options, site => clear[site] = IsClear(positions[site], ownerOf(site)));
        return clear;
    }

    /// <summary>What a note on sites that were removed says besides the least distance of sites.</summary>
    public static string Besides(double distance) => distance > 0 ? $", or than {distance} Å to an immobile atom across the boundary" : string.Empty;
}
