namespace KmcIonics.Lattices.Cells;

/// <summary>Numbering of the directed edges of all cells: cell by cell, in a cell in the order of its template.</summary>
public sealed class CellEdges
{
    private readonly CellGraph graph;
    private readonly long[] first;
    private readonly CellEdge[][] edgesOfTemplate;

    /// <summary>Numbers the edges of a graph.</summary>
    public CellEdges(CellGraph graph)
    {
        this.graph = graph;
        edgesOfTemplate = [.. graph.Templates.Select(template => template.Edges as CellEdge[] ?? [.. template.Edges])];
        first = new long[graph.CellCount + 1];
        for (int cell = 0; cell < graph.CellCount; cell++)
            first[cell + 1] = first[cell] + edgesOfTemplate[graph.TemplateOfCell[cell]].Length;
    }

    /// <summary>First edge of each cell, and the number of edges at the end, [cells + 1].</summary>
    public IReadOnlyList<long> First => first;

    /// <summary>Number of edges.</summary>
    public long Count => first[^1];

    /// <summary>Number of edges of a graph.</summary>
    public static long CountOf(CellGraph graph) => graph.TemplateOfCell.Sum(template => (long)graph.Templates[template].Edges.Count);

    /// <summary>An edge of a cell.</summary>
    /// <param name="cell">Cell.</param>
    /// <param name="edge">Number in its template.</param>
    public EdgeEnds EndsOf(int cell, int edge)
    {
        int template = graph.TemplateOfCell[cell];
        CellEdge hop = edgesOfTemplate[template][edge];
        int targetCell = graph.Neighbours[(cell * graph.SlotCount) + hop.Target.Slot];
        return new EdgeEnds(graph.FirstSite[cell] + hop.Source, graph.FirstSite[targetCell] + hop.Target.Site, graph.Templates[template].FirstKind + hop.Kind);
    }

    /// <summary>The edges along which something happened, with how often.</summary>
    /// <param name="counts">[edges], or nothing.</param>
    public EdgeCounts Along(ReadOnlySpan<uint> counts) => Along(counts, 0, 1);

    /// <summary>Those of them in one of several stretches of cells.</summary>
    /// <param name="counts">[edges], or nothing.</param>
    /// <param name="part">The stretch.</param>
    /// <param name="parts">Number of stretches.</param>
    public EdgeCounts Along(ReadOnlySpan<uint> counts, int part, int parts)
    {
        int cells = graph.CellCount;
        (int from, int to) = ((int)((long)cells * part / parts), (int)((long)cells * (part + 1) / parts));
        return counts.IsEmpty ? new EdgeCounts(this, counts, 0, 0) : new EdgeCounts(this, counts[..(int)first[to]], from, (int)first[from]);
    }

    /// <summary>Goes through the edges whose count is not zero; use it in a foreach.</summary>
    public ref struct EdgeCounts
    {
        private readonly CellEdges edges;
        private readonly ReadOnlySpan<uint> counts;
        private int cell;
        private int edge;

        internal EdgeCounts(CellEdges edges, ReadOnlySpan<uint> counts, int cell, int edge)
        {
            this.edges = edges;
            this.counts = counts;
            this.cell = cell;
            this.edge = edge - 1;
        }

        /// <summary>Ends of the edge.</summary>
        public readonly EdgeEnds Ends => edges.EndsOf(cell, (int)(edge - edges.first[cell]));

        /// <summary>How often something happened along it.</summary>
        public readonly uint Count => counts[edge];

        /// <summary>The edge itself.</summary>
        public readonly EdgeCounts Current => this;

        /// <summary>Goes on.</summary>
        public bool MoveNext()
        {
            int skipped = counts[(edge + 1)..].IndexOfAnyExcept(0u);
            if (skipped < 0)
                return false;
            edge += 1 + skipped;
            while (edges.first[cell + 1] <= edge)
                cell++;
            return true;
        }

        /// <summary>Itself.</summary>
        public readonly EdgeCounts GetEnumerator() => this;
    }
}

/// <summary>Sites that an edge joins, and what an event along it does.</summary>
/// <param name="Source">Site that it leaves.</param>
/// <param name="Target">Site that it leads to; the same for insertions and removals.</param>
/// <param name="Kind">Index in <see cref="CellGraph.Kinds"/>.</param>
public readonly record struct EdgeEnds(int Source, int Target, int Kind);
