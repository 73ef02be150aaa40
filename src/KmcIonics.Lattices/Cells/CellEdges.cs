namespace KmcIonics.Lattices.Cells;

/// <summary>Numbering of the directed edges of all cells: cell by cell, in a cell in the order of its template.</summary>
/// <param name="graph">The cells.</param>
public sealed class CellEdges(CellGraph graph)
{
    private readonly long[] first = FirstOf(graph);

    /// <summary>First edge of each cell, and the number of edges at the end, [cells + 1].</summary>
    public IReadOnlyList<long> First => first;

    /// <summary>Number of edges.</summary>
    public long Count => first[^1];

    /// <summary>An edge of a cell.</summary>
    /// <param name="cell">Cell.</param>
    /// <param name="edge">Number in its template.</param>
    public EdgeEnds EndsOf(int cell, int edge)
    {
        CellTemplate template = graph.Templates[graph.TemplateOfCell[cell]];
        CellEdge hop = template.Edges[edge];
        int targetCell = graph.Neighbours[(cell * graph.SlotCount) + hop.Target.Slot];
        return new EdgeEnds(graph.FirstSite[cell] + hop.Source, graph.FirstSite[targetCell] + hop.Target.Site, template.FirstKind + hop.Kind);
    }

    /// <summary>Number of edges of a graph.</summary>
    public static long CountOf(CellGraph graph) => graph.TemplateOfCell.Sum(template => (long)graph.Templates[template].Edges.Count);

    private static long[] FirstOf(CellGraph graph)
    {
        long[] starts = new long[graph.CellCount + 1];
        for (int cell = 0; cell < graph.CellCount; cell++)
            starts[cell + 1] = starts[cell] + graph.Templates[graph.TemplateOfCell[cell]].Edges.Count;
        return starts;
    }
}

/// <summary>Sites that an edge joins, and what an event along it does.</summary>
/// <param name="Source">Site that it leaves.</param>
/// <param name="Target">Site that it leads to; the same for insertions and removals.</param>
/// <param name="Kind">Index in <see cref="CellGraph.Kinds"/>.</param>
public readonly record struct EdgeEnds(int Source, int Target, int Kind);
