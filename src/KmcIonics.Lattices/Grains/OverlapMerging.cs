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
    private readonly double leastInGrain = Math.Min(minDistance, 0.85 * nearestInCrystal);

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
}
