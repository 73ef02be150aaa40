using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>Builds the cell graph of a network: every cell has its own template.</summary>
public static class NetworkCellGraph
{
    private const int MostEdges = 1 << 16;

    /// <summary>Divides a network into cells of about <paramref name="targetSites"/> sites and builds their graph.</summary>
    /// <exception cref="InputException">More than 2³¹ hops, or cells of any size would touch too many others.</exception>
    public static (NetworkCells Cells, CellGraph Graph) Build(SiteSet sites, HopGraph hops, int targetSites)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSites, 1);

        var events = new NetworkEvents(sites, hops);

        // Cells thinner than the hop range touch many others; thicker ones fit into the mask.
        for (long target = targetSites; ; target *= 2)
        {
            var cells = new NetworkCells(sites, hops, target);
            CheckEdges(cells, events);
            if (TryBuild(cells, events) is { } graph)
                return (cells, graph);
            if (target > sites.Count)
                throw new InputException("hops reach across too many scheduling cells", "Shorten max_distance, or enlarge run.cell_sites.");
        }
    }

    private static void CheckEdges(NetworkCells cells, NetworkEvents events)
    {
        for (int cell = 0; cell < cells.CellCount; cell++)
        {
            int edges = 0;
            for (int site = cells.FirstSite[cell]; site < cells.FirstSite[cell + 1]; site++)
                edges += events.CountAt(cells.NetworkSite(site));
            int count = Math.Max(edges, cells.FirstSite[cell + 1] - cells.FirstSite[cell]);
            if (count >= MostEdges)
                throw new InputException($"a scheduling cell has {count:N0} sites or hops, and at most {MostEdges - 1} are possible", "Lower run.cell_sites, or shorten max_distance.");
        }
    }

    private static CellGraph? TryBuild(NetworkCells cells, NetworkEvents events)
    {
        var built = new NetworkTemplateBuilder?[cells.CellCount];
        Parallel.For(0, built.Length, CallerThreads.Options, (cell, state) =>
        {
            var builder = new NetworkTemplateBuilder(cells, events, cell);
            if (builder.TryFindSlots())
                built[cell] = builder;
            else
                state.Stop();
        });
        if (Array.Exists(built, builder => builder is null))
            return null;
        int slots = built.Max(builder => builder!.Slots.Count);
        int[] neighbours = new int[built.Length * slots];
        int[] firstKind = new int[built.Length + 1];
        for (int cell = 0; cell < built.Length; cell++)
        {
            // Slots that a cell does not use hold the cell itself.
            neighbours.AsSpan(cell * slots, slots).Fill(cell);
            built[cell]!.Slots.CopyTo(neighbours, cell * slots);
            firstKind[cell + 1] = firstKind[cell] + built[cell]!.EdgeCount;
        }

        var templates = new CellTemplate[built.Length];
        var kinds = new HopKind[firstKind[^1]];
        Parallel.For(0, built.Length, CallerThreads.Options, cell =>
        {
            templates[cell] = built[cell]!.Build(firstKind[cell], kinds);
            built[cell] = null;
        });
        return new CellGraph
        {
            SiteCount = cells.SiteCount,
            SlotCount = slots,
            TemplateOfCell = [.. Enumerable.Range(0, cells.CellCount)],
            FirstSite = cells.FirstSite,
            Neighbours = neighbours,
            Templates = templates,
            Kinds = kinds,
            Shifts = events.Shifts,
            Laws = cells.Graph.Laws,
            Channels = cells.Graph.Channels,
        };
    }
}
