using KmcIonics.Model;

namespace KmcIonics.Lattices.Pathways;

/// <summary>
/// Sites whose Voronoi cells share a face. The face is the same seen from both sites, and lies in the plane of equal distance, so its solid angle is the same
/// too. Safe to read from many threads.
/// </summary>
internal sealed class VoronoiNeighbours
{
    // The cube that a cell is cut from: faces farther away than this are of no hop.
    private const double LeastHalfEdge = 10;
    private const double HalfEdgeInSpacings = 3;
    private const double FirstReachInSpacings = 2.2;

    private readonly NeighbourSearch search;
    private readonly double spacing;

    /// <summary>Makes ready the search.</summary>
    /// <param name="search">All sites of the lattice.</param>
    /// <param name="volumePerSite">Å³.</param>
    public VoronoiNeighbours(NeighbourSearch search, double volumePerSite)
    {
        (this.search, spacing) = (search, Math.Cbrt(volumePerSite));
    }

    /// <summary>Replaces the items of a list by the sites whose cells share a face with that of a site, with the fraction of the sphere that the face takes.</summary>
    /// <param name="site">The site.</param>
    /// <param name="position">Its position.</param>
    /// <param name="found">Takes the neighbours.</param>
    public void Collect(int site, LatticeQuanta position, List<(Neighbour Neighbour, double SolidAngle)> found)
    {
        found.Clear();
        var cell = new VoronoiCell(Math.Max(LeastHalfEdge, HalfEdgeInSpacings * spacing));
        List<Neighbour> near = [];
        (double done, double reach) = (0, FirstReachInSpacings * spacing);
        while (true)
        {
            search.Collect(position, reach, near);
            near.RemoveAll(neighbour => neighbour.Site == site && neighbour.Offset == default);
            near.Sort(InOrder);
            for (int k = 0; k < near.Count; k++)
            {
                if (near[k].Length > done && near[k].Length <= 2 * cell.Radius)
                    cell.Cut(k, search.ToCartesian(near[k].Displacement));
            }

            if (reach >= 2 * cell.Radius)
                break;
            (done, reach) = (reach, Math.Min(2 * reach, (2 * cell.Radius) + 1e-6));
        }

        foreach ((int neighbour, double solidAngle) in cell.Faces())
            found.Add((near[neighbour], Math.Round(solidAngle, 9)));
    }

    // The order is that of distance, so numbers of near sites stay when the search reaches farther.
    private static int InOrder(Neighbour x, Neighbour y)
    {
        int order = x.Length.CompareTo(y.Length);
        return order != 0 ? order : (x.Site, x.Offset.A, x.Offset.B, x.Offset.C).CompareTo((y.Site, y.Offset.A, y.Offset.B, y.Offset.C));
    }
}
