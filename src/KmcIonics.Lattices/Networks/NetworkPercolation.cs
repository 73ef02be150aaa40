using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// Along which vectors of the supercell ions can travel without end (where it is periodic) or from face to face (where it is not), as
/// <see cref="Percolation"/> for a network of any size: breadth-first search with the supercell each site is reached in, linear time.
/// </summary>
/// <param name="A">Along a.</param>
/// <param name="B">Along b.</param>
/// <param name="C">Along c.</param>
/// <param name="Dimension">Independent directions in which ions of the best-connected cluster can travel without end, 0 to 3; open ones do not count.</param>
/// <param name="ClusterCount">Clusters of connected sites.</param>
/// <param name="LargestCluster">Sites in the largest.</param>
public sealed record NetworkPercolation(bool A, bool B, bool C, int Dimension, int ClusterCount, int LargestCluster)
{
    // Fraction of the supercell at a face of an open direction that counts as the face.
    private const double FaceDepth = 0.02;

    /// <summary>Analyses a graph.</summary>
    public static NetworkPercolation Of(SiteSet sites, HopGraph graph)
    {
        var search = new Search(sites, graph);
        for (int site = 0; site < sites.Count; site++)
            search.Explore(site);
        return search.Result();
    }

    private sealed class Search(SiteSet sites, HopGraph graph)
    {
        private readonly bool[] seen = new bool[sites.Count];
        private readonly CellOffset[] place = new CellOffset[sites.Count];
        private readonly int[] queue = new int[sites.Count];
        private readonly (double Low, double High)[] extent = [ExtentOf(sites, 0), ExtentOf(sites, 1), ExtentOf(sites, 2)];
        private (bool A, bool B, bool C) along;
        private int dimension;
        private int clusters;
        private int largest;

        public NetworkPercolation Result() => new(along.A, along.B, along.C, dimension, clusters, largest);

        public void Explore(int start)
        {
            if (seen[start])
                return;
            var span = new TranslationSpan();
            (int head, int tail) = (0, 0);
            queue[tail++] = start;
            seen[start] = true;
            while (head < tail)
            {
                int site = queue[head++];
                for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
                {
                    CellOffset image = ImageCode.Decode(graph.Image[hop]);
                    int target = graph.Target[hop];
                    CellOffset here = place[site];
                    var there = new CellOffset(here.A + image.A, here.B + image.B, here.C + image.C);
                    if (!seen[target])
                    {
                        seen[target] = true;
                        place[target] = there;
                        queue[tail++] = target;
                    }
                    else
                    {
                        span.Add(there.A - place[target].A, there.B - place[target].B, there.C - place[target].C);
                    }
                }
            }

            (bool A, bool B, bool C) faces = (
                sites.Periodic.A ? span.Reaches(0) : Spans(tail, 0),
                sites.Periodic.B ? span.Reaches(1) : Spans(tail, 1),
                sites.Periodic.C ? span.Reaches(2) : Spans(tail, 2));
            along = (along.A || faces.A, along.B || faces.B, along.C || faces.C);
            dimension = Math.Max(dimension, span.Rank);
            largest = Math.Max(largest, tail);
            clusters++;
        }

        /// <summary>Whether the cluster in the queue reaches from one end of an open direction to the other.</summary>
        private bool Spans(int count, int axis)
        {
            (double low, double high) = (double.MaxValue, double.MinValue);
            for (int k = 0; k < count; k++)
            {
                double x = new BoxAxis(axis).Of(sites.Position[queue[k]]);
                (low, high) = (Math.Min(low, x), Math.Max(high, x));
            }

            return count > 1 && low <= extent[axis].Low + FaceDepth && high >= extent[axis].High - FaceDepth;
        }

        private static (double Low, double High) ExtentOf(SiteSet sites, int axis) =>
            sites.Count == 0 ? default : (sites.Position.Min(new BoxAxis(axis).Of), sites.Position.Max(new BoxAxis(axis).Of));
    }
}
