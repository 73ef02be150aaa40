using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>
/// Removes one of two sites of different grains that are too near, the one nearer to the boundary; so a boundary loses as few sites as possible and grains
/// stay whole. Sites of one grain may be as near as the crystal has them: partly occupied positions often are.
/// </summary>
/// <param name="frame">Box and the unit of positions.</param>
/// <param name="minDistance">Least distance of sites of different grains, Å.</param>
/// <param name="nearestInCrystal">
/// Shortest distance of two sites in the crystal, Å; a grain may meet an image of itself, and only then are its sites nearer. Infinite where no two sites may
/// be too near, of one grain or not.
/// </param>
public sealed class OverlapMerging(QuantaFrame frame, double minDistance, double nearestInCrystal)
{
    // Strained crystals and rounded positions are a little nearer than the crystal.
    private const double PartOfNearest = 0.85;

    private readonly double leastInGrain = LeastInGrain(minDistance, nearestInCrystal);

    /// <summary>Distance below which what is of one grain can only be of two of its images, at most the least distance across boundaries, Å.</summary>
    public static double LeastInGrain(double minDistance, double nearestInCrystal) => Math.Min(minDistance, PartOfNearest * nearestInCrystal);

    /// <summary>Which sites stay.</summary>
    /// <param name="positions">Sites.</param>
    /// <param name="grain">Grain of each, [sites].</param>
    /// <param name="depth">Distance to the boundary, Å, [sites].</param>
    public bool[] Kept(IReadOnlyList<LatticeQuanta> positions, IReadOnlyList<int> grain, IReadOnlyList<float> depth)
    {
        bool[] kept = new bool[positions.Count];
        Array.Fill(kept, true);
        if (minDistance <= 0)
            return kept;

        // Two sites on either side of a plane are at least the sum of their depths apart; only those near a boundary are looked at, the deepest first.
        int[] near = [.. Enumerable.Range(0, positions.Count).Where(site => depth[site] <= minDistance)];
        var search = new NeighbourSearch(frame, [.. near.Select(site => positions[site])], Periodicity.All);
        int[] order = [.. Enumerable.Range(0, near.Length).OrderByDescending(k => depth[near[k]]).ThenBy(k => near[k])];
        bool[] settled = new bool[near.Length];
        var found = new List<Neighbour>();
        foreach (int k in order)
        {
            search.Collect(positions[near[k]], minDistance, found);
            kept[near[k]] = !found.Exists(other => settled[other.Site] && other.Length < (grain[near[other.Site]] == grain[near[k]] ? leastInGrain : minDistance));
            settled[k] = kept[near[k]];
        }

        return kept;
    }

    /// <summary>Shortest distance of two positions of a crystal, Å; infinite beyond a distance.</summary>
    /// <param name="cell">Unit cell.</param>
    /// <param name="positions">Fractional positions.</param>
    /// <param name="farthest">Where to stop looking, Å.</param>
    public static double NearestIn(UnitCell cell, IEnumerable<Vector3D> positions, double farthest)
    {
        var frame = new QuantaFrame(cell, new CellOffset(1, 1, 1));
        LatticeQuanta[] quanta = [.. positions.Select(frame.Quantise)];
        var search = new NeighbourSearch(frame, quanta, Periodicity.All);
        return Enumerable.Range(0, quanta.Length).SelectMany(site => search.Within(site, farthest)).Select(other => other.Length).DefaultIfEmpty(double.PositiveInfinity).Min();
    }

    /// <summary>Shortest distance from positions of a crystal to others, Å; infinite beyond a distance.</summary>
    /// <param name="cell">Unit cell.</param>
    /// <param name="from">Fractional positions.</param>
    /// <param name="to">Fractional positions of the others.</param>
    /// <param name="farthest">Where to stop looking, Å.</param>
    public static double NearestBetween(UnitCell cell, IEnumerable<Vector3D> from, IEnumerable<Vector3D> to, double farthest)
    {
        var frame = new QuantaFrame(cell, new CellOffset(1, 1, 1));
        var search = new NeighbourSearch(frame, [.. to.Select(frame.Quantise)], Periodicity.All);
        var near = new List<Neighbour>();
        double nearest = double.PositiveInfinity;
        foreach (Vector3D position in from)
        {
            search.Collect(frame.Quantise(position), farthest, near);
            nearest = near.Select(other => other.Length).Append(nearest).Min();
        }

        return nearest;
    }
}
