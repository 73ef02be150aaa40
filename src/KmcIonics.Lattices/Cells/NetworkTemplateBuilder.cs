using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>Builds the template of one cell of a network: edges, environments and the conflict set S(e) of every edge.</summary>
internal sealed class NetworkTemplateBuilder(NetworkCells cells, int cell)
{
    private readonly Dictionary<int, int> slotOf = new() { [cell] = 0 };
    private Dictionary<int, ulong> writers = [];
    private Dictionary<int, ulong> readers = [];
    private readonly EnvironmentSites environmentOf = new(cells);
    private readonly List<ulong> conflicts = [];

    /// <summary>Cells by slot; slot 0 is the cell itself.</summary>
    public List<int> Slots { get; } = [cell];

    /// <summary>Directed hops that leave the cell's sites.</summary>
    public int EdgeCount => conflicts.Count;

    /// <summary>Finds all conflicts, and so the cells that need a slot; false when they are more than fit.</summary>
    public bool TryFindSlots()
    {
        for (int site = cells.FirstSite[cell]; site < cells.FirstSite[cell + 1]; site++)
        {
            int source = cells.NetworkSite(site);
            foreach (int target in cells.TargetsOf(source))
            {
                ulong mask = WritersOf(source) | ReadersOf(source) | WritersOf(target) | ReadersOf(target);
                foreach ((int read, byte _) in environmentOf.Of(source, target))
                    mask |= WritersOf(read);
                conflicts.Add(mask & ~1UL);
                if (Slots.Count > CellGraph.MaximumSlots)
                    return false;
            }
        }

        // Many cells wait to be built at once.
        writers = readers = [];
        return true;
    }

    /// <summary>Builds the template and writes what its hops do into the kinds, from its first on.</summary>
    public CellTemplate Build(int firstKind, HopKind[] kinds)
    {
        var edges = new CellEdge[EdgeCount];
        int[] environmentStart = new int[EdgeCount + 1];
        var environment = new List<CellSite>();
        var shifts = new List<byte>();
        int edge = 0;
        HopGraph graph = cells.Graph;
        for (int site = cells.FirstSite[cell]; site < cells.FirstSite[cell + 1]; site++)
        {
            int source = cells.NetworkSite(site);
            for (int hop = graph.FirstHop[source]; hop < graph.FirstHop[source + 1]; hop++, edge++)
            {
                int target = graph.Target[hop];
                edges[edge] = new CellEdge(site - cells.FirstSite[cell], Seen(target), edge);
                kinds[firstKind + edge] = KindOf(source, hop);
                foreach ((int read, byte shift) in environmentOf.Of(source, target))
                {
                    environment.Add(Seen(read));
                    shifts.Add(shift);
                }

                environmentStart[edge + 1] = environment.Count;
            }
        }

        return new CellTemplate(cells.FirstSite[cell + 1] - cells.FirstSite[cell], edges, conflicts.ToArray(), environmentStart, environment.ToArray())
        {
            FirstKind = firstKind,
            Shifts = graph.Interactions.Count == 0 ? [] : shifts.ToArray(),
        };
    }

    private HopKind KindOf(int source, int hop)
    {
        HopGraph graph = cells.Graph;
        int[]? energy = cells.Network.EnergyMicroEv;
        int step = (energy?[graph.Target[hop]] ?? 0) - (energy?[source] ?? 0);
        int least = environmentOf.LeastShift(source, graph.Target[hop]);
        long twice = KineticallyResolvedBarrier.TwiceMicroEv(graph.SaddleMicroEv[hop], 0, step + least);
        LatticeQuanta displacement = graph.Displacement(source, hop);
        Vector3D counted = OpenDirections.Without(graph.Frame.ToCartesian(displacement), cells.Network.Box, cells.Network.Periodic);
        return new HopKind(displacement, counted.Length, graph.Pathway[hop], twice / 2e6)
        {
            SaddleMicroEv = graph.SaddleMicroEv[hop],
            StepMicroEv = step,
            LeastShiftMicroEv = least,
        };
    }

    /// <summary>Cells with an edge that writes a site: its own, and those of all sites that hop into it.</summary>
    private ulong WritersOf(int site)
    {
        if (writers.TryGetValue(site, out ulong mask))
            return mask;
        mask = Bit(site);
        foreach (int other in cells.TargetsOf(site))
            mask |= Bit(other);
        writers.Add(site, mask);
        return mask;
    }

    /// <summary>
    /// Cells with an edge that an ion on a site forbids or changes: those of all sites that hop to a site that excludes it or interacts with it, and those of the latter.
    /// </summary>
    private ulong ReadersOf(int site)
    {
        if (!cells.HasExclusions && cells.Graph.Interactions.Count == 0)
            return 0;
        if (readers.TryGetValue(site, out ulong mask))
            return mask;
        foreach (int target in cells.ExclusionsOf(site))
        {
            foreach (int source in cells.TargetsOf(target))
                mask |= Bit(source);
        }

        foreach (int other in cells.InteractingWith(site))
            mask |= WritersOf(other);

        readers.Add(site, mask);
        return mask;
    }

    private CellSite Seen(int site) => new(slotOf[cells.CellOf(site)], cells.SiteOf(site) - cells.FirstSite[cells.CellOf(site)]);

    private ulong Bit(int site)
    {
        int other = cells.CellOf(site);
        if (!slotOf.TryGetValue(other, out int slot))
        {
            slot = Slots.Count;
            slotOf.Add(other, slot);
            Slots.Add(other);
        }

        return slot < CellGraph.MaximumSlots ? 1UL << slot : 0;
    }
}
