using KmcIonics.Lattices.Glass;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>
/// Removes one of two sites that are too near, the one nearer to a boundary; so a boundary loses as few sites as possible and grains stay whole.
/// </summary>
public static class OverlapMerging
{
    /// <summary>Which sites stay.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="positions">Sites.</param>
    /// <param name="depth">Distance to the boundary, Å, [sites].</param>
    /// <param name="minDistance">Least distance, Å.</param>
    public static bool[] Kept(QuantaFrame frame, LatticeQuanta[] positions, float[] depth, double minDistance)
    {
        bool[] kept = new bool[positions.Length];
        if (positions.Length == 0 || minDistance <= 0)
        {
            Array.Fill(kept, true);
            return kept;
        }

        // Deep sites are as far apart as in the crystal; only those near a boundary are looked at, the deepest first.
        var points = new PointBins(frame, minDistance, positions.Length);
        var candidates = new List<int>();
        for (int site = 0; site < positions.Length; site++)
        {
            if (depth[site] <= minDistance)
            {
                candidates.Add(site);
                continue;
            }

            kept[site] = true;
            if (depth[site] <= 2 * minDistance)
                points.Add(positions[site]);
        }

        candidates.Sort((x, y) => depth[x] != depth[y] ? depth[y].CompareTo(depth[x]) : x.CompareTo(y));
        foreach (int site in candidates)
        {
            if (!points.IsFree(positions[site]))
                continue;
            kept[site] = true;
            points.Add(positions[site]);
        }

        return kept;
    }
}
