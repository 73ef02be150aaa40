using KmcIonics.Model;

namespace KmcIonics.Lattices;

/// <summary>
/// In how many directions a periodic hop network percolates. In the quotient graph (one node a site of the motif, one edge a hop with its cell offset) every cycle
/// is a lattice translation by which a path comes back to an equivalent site; a component percolates in as many directions as these span.
/// S. J. Chung, Th. Hahn and W. E. Klee, Acta Cryst. A 40, 42 (1984).
/// </summary>
/// <param name="Components">Connected components of the quotient graph.</param>
public sealed record Percolation(IReadOnlyList<NetworkComponent> Components)
{
    /// <summary>Directions in which the best-connected component percolates, 0 to 3.</summary>
    public int Dimension => Components.Max(component => component.Dimension);

    /// <summary>Analyses a motif in linear time.</summary>
    public static Percolation Of(Motif motif)
    {
        ILookup<int, MotifHop> hops = motif.Hops.ToLookup(hop => hop.From);
        var place = new CellOffset?[motif.Sites.Count];
        var components = new List<NetworkComponent>();
        for (int start = 0; start < place.Length; start++)
        {
            if (place[start] is not null)
                continue;
            var span = new TranslationSpan();
            var sites = new List<int>();
            var queue = new Queue<int>([start]);
            place[start] = default(CellOffset);
            while (queue.TryDequeue(out int site))
            {
                sites.Add(site);
                CellOffset here = place[site]!.Value;
                foreach (MotifHop hop in hops[site])
                {
                    CellOffset there = new(here.A + hop.Offset.A, here.B + hop.Offset.B, here.C + hop.Offset.C);
                    if (place[hop.To] is { } known)
                    {
                        span.Add(there.A - known.A, there.B - known.B, there.C - known.C);
                    }
                    else
                    {
                        place[hop.To] = there;
                        queue.Enqueue(hop.To);
                    }
                }
            }

            components.Add(new NetworkComponent(sites, span.Rank));
        }

        return new Percolation(components);
    }

    /// <summary>As <see cref="Of"/>, for a network that must percolate.</summary>
    /// <exception cref="InputException">It does not.</exception>
    public static Percolation Require(Motif motif)
    {
        Percolation percolation = Of(motif);
        if (percolation.Dimension > 0)
            return percolation;
        double longest = motif.Hops.Select(hop => hop.Length).DefaultIfEmpty().Max();
        throw new InputException(
            $"the hop network does not percolate: ions stay in clusters of at most {percolation.Components.Max(c => c.Sites.Count)} sites",
            NextDistance(motif, longest) is { } next
                ? $"Add a pathway or widen max_distance; the next neighbours are {next:F3} Å apart."
                : "Add a pathway or widen max_distance.");
    }

    private static double? NextDistance(Motif motif, double longest)
    {
        var search = new NeighbourSearch(motif.Structure.Cell, [.. motif.Sites.Select(site => site.Position)]);
        double[] longer = [.. Enumerable.Range(0, motif.Sites.Count).SelectMany(site => search.Within(site, 3 * longest)).Select(n => n.Length).Where(l => l > longest + 1e-4)];
        return longer.Length > 0 ? longer.Min() : null;
    }
}

/// <summary>Sites of the motif that hops connect, and the number of directions in which they percolate.</summary>
public sealed record NetworkComponent(IReadOnlyList<int> Sites, int Dimension);

/// <summary>Rank of a set of integer vectors, by exact elimination.</summary>
internal sealed class TranslationSpan
{
    private readonly List<Int128[]> basis = [];

    public int Rank => basis.Count;

    /// <summary>Whether some vector has a component along an axis.</summary>
    public bool Reaches(int axis) => basis.Exists(row => row[axis] != 0);

    /// <summary>Adds the vectors that another span is of.</summary>
    public void Add(TranslationSpan other)
    {
        foreach (Int128[] row in other.basis)
            Add(row);
    }

    public void Add(int a, int b, int c)
    {
        if ((a | b | c) == 0)
            return;
        Add([a, b, c]);
    }

    private void Add(Int128[] vector)
    {
        vector = [.. vector];
        foreach (Int128[] row in basis)
        {
            int pivot = Array.FindIndex(row, value => value != 0);
            Int128 factor = vector[pivot];
            if (factor == 0)
                continue;
            for (int k = 0; k < 3; k++)
                vector[k] = (vector[k] * row[pivot]) - (factor * row[k]);
        }

        if (Rank < 3 && Array.Exists(vector, value => value != 0))
            basis.Add(vector);
    }
}
