using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>Volume by classes of sites: points on a grid belong to the site that is nearest.</summary>
public static class SiteVolumes
{
    // Points near a site, in the mean.
    private const double PointsPerSite = 8;
    private const double MostPoints = 4e6;
    private const double LeastReach = 1.3;

    /// <summary>Share of the volume that each class has, [classes].</summary>
    /// <param name="cells">Sites.</param>
    /// <param name="classOfSite">Class of each site, [sites].</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="isInside">Whether a point, fractional in the supercell, is inside the lattice.</param>
    public static double[] SharesOf(NetworkCells cells, int[] classOfSite, int classes, Func<Vector3D, bool> isInside)
    {
        QuantaFrame frame = cells.Frame;
        var search = new NeighbourSearch(frame, cells.Graph.Position, cells.Network.Periodic);
        double spacing = Math.Cbrt(Math.Abs(frame.Box.Volume) / Math.Min(PointsPerSite * cells.SiteCount, MostPoints));
        double reach = Math.Cbrt(cells.Network.Volume / cells.SiteCount);
        int[] points = [.. ((Vector3D[])[frame.Box.A, frame.Box.B, frame.Box.C]).Select(vector => Math.Max((int)(vector.Length / spacing), 1))];
        long[][] counts = new long[points[0]][];
        Parallel.For(0, points[0], CallerThreads.Options, a =>
        {
            long[] count = counts[a] = new long[classes];
            var found = new List<Neighbour>();
            for (int b = 0; b < points[1]; b++)
            {
                for (int c = 0; c < points[2]; c++)
                {
                    var point = new Vector3D((a + 0.5) / points[0], (b + 0.5) / points[1], (c + 0.5) / points[2]);
                    if (isInside(point))
                        count[classOfSite[cells.SiteOf(Nearest(search, frame.Quantise(point), reach, found))]]++;
                }
            }
        });
        double all = counts.Sum(count => count.Sum());
        return [.. Enumerable.Range(0, classes).Select(of => counts.Sum(count => count[of]) / all)];
    }

    private static int Nearest(NeighbourSearch search, LatticeQuanta point, double reach, List<Neighbour> found)
    {
        for (double distance = reach; ; distance *= LeastReach)
        {
            search.Collect(point, distance, found);
            if (found.Count == 0)
                continue;
            Neighbour nearest = found[0];
            foreach (Neighbour other in found)
                nearest = other.Length < nearest.Length ? other : nearest;
            return nearest.Site;
        }
    }
}
