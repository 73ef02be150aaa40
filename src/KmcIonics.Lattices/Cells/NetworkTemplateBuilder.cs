using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>Builds the template of one cell of a network: edges, environments and the conflict set S(e) of every edge.</summary>
internal sealed class NetworkTemplateBuilder(NetworkCells cells, NetworkEvents events, int cell)
{
    private readonly Dictionary<int, int> slotOf = new() { [cell] = 0 };
    private Dictionary<int, ulong> writers = [];
    private Dictionary<int, ulong> readers = [];
    private readonly EnvironmentSites environmentOf = new(cells, events.Shifts);
    private readonly List<ulong> conflicts = [];

    /// <summary>Cells by slot; slot 0 is the cell itself.</summary>
    public List<int> Slots { get; } = [cell];

    /// <summary>Directed hops that leave the cell's sites, and events of reservoirs at them.</summary>
    public int EdgeCount => conflicts.Count;

    /// <summary>Finds all conflicts, and so the cells that need a slot; false when they are more than fit.</summary>
    public bool TryFindSlots()
    {
        for (int site = cells.FirstSite[cell]; site < cells.FirstSite[cell + 1]; site++)
        {
            foreach (NetworkEvent one in events.Of(cells.NetworkSite(site)))
            {
                ulong mask = WritersOf(one.Source) | ReadersOf(one.Source) | WritersOf(one.Target) | ReadersOf(one.Target);
                foreach ((int read, byte _) in SitesAround(one))
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

    /// <summary>Builds the template and writes what its events do into the kinds, from its first on.</summary>
    public CellTemplate Build(int firstKind, HopKind[] kinds)
    {
        var edges = new CellEdge[EdgeCount];
        int[] environmentStart = new int[EdgeCount + 1];
        var environment = new List<CellSite>();
        var roles = new List<byte>();
        int edge = 0;
        for (int site = cells.FirstSite[cell]; site < cells.FirstSite[cell + 1]; site++)
        {
            foreach (NetworkEvent one in events.Of(cells.NetworkSite(site)))
            {
                IReadOnlyList<(int Site, byte Role)> around = SitesAround(one);
                edges[edge] = new CellEdge(site - cells.FirstSite[cell], Seen(one.Target), edge);
                kinds[firstKind + edge] = events.KindOf(one, environmentOf.LeastShift(around, one.Class));
                foreach ((int read, byte role) in around)
                {
                    environment.Add(Seen(read));
                    roles.Add(role);
                }

                environmentStart[++edge] = environment.Count;
            }
        }

        return new CellTemplate(cells.FirstSite[cell + 1] - cells.FirstSite[cell], edges, conflicts.ToArray(), environmentStart, environment.ToArray())
        {
            FirstKind = firstKind,
            Roles = roles.Exists(role => role != EnvironmentRole.Forbids) ? roles.ToArray() : [],
        };
    }

    private IReadOnlyList<(int Site, byte Role)> SitesAround(NetworkEvent one) =>
        one.Hop < 0 ? environmentOf.OfReservoir(one.Source, one.Class) : environmentOf.Of(one.Source, one.Hop, one.Class);

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
    /// Cells with an edge that an ion on a site forbids or changes: those of all sites that hop to a site that excludes it or interacts with it, those of the latter, and
    /// those of all sites that a hop leaves whose rate law looks at it.
    /// </summary>
    private ulong ReadersOf(int site)
    {
        if (!cells.HasExclusions && cells.Graph.Interactions.Count == 0 && cells.Graph.Laws.Count == 0)
            return 0;
        if (readers.TryGetValue(site, out ulong mask))
            return mask;
        foreach (int target in cells.ExclusionsOf(site))
            mask |= WritersOf(target);
        foreach (int other in cells.InteractingWith(site))
            mask |= WritersOf(other);
        foreach (int source in cells.LawReadersOf(site))
            mask |= Bit(source);
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
