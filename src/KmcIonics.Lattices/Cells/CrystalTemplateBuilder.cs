namespace KmcIonics.Lattices.Cells;

/// <summary>Builds the template of one block: edges, environments and the conflict set S(e) of every edge.</summary>
internal sealed class CrystalTemplateBuilder
{
    private readonly CrystalCells cells;
    private readonly CellOffset block;
    private readonly SlotTable slots;
    private readonly List<MotifHop>[] hopsFrom;
    private readonly int[] firstKind;
    private readonly List<MotifExclusion>[] exclusionsOf;

    public CrystalTemplateBuilder(CrystalCells cells, CellOffset block, SlotTable slots)
    {
        (this.cells, this.block, this.slots) = (cells, block, slots);
        Motif motif = cells.Motif;
        hopsFrom = [.. motif.Sites.Select(_ => new List<MotifHop>())];
        exclusionsOf = [.. motif.Sites.Select(_ => new List<MotifExclusion>())];
        firstKind = new int[motif.Sites.Count];
        foreach (MotifHop hop in motif.Hops)
            hopsFrom[hop.From].Add(hop);
        foreach (MotifExclusion exclusion in motif.Exclusions)
            exclusionsOf[exclusion.Site].Add(exclusion);
        for (int site = 1; site < firstKind.Length; site++)
            firstKind[site] = firstKind[site - 1] + hopsFrom[site - 1].Count;
    }

    /// <summary>The template, or null where its edges conflict with more blocks than a mask holds.</summary>
    public CellTemplate? TryBuild()
    {
        var edges = new List<CellEdge>();
        var conflicts = new List<ulong>();
        var environmentStart = new List<int> { 0 };
        var environment = new List<CellSite>();
        foreach (Place source in PlacesInBlock())
        {
            for (int k = 0; k < hopsFrom[source.Basis].Count; k++)
            {
                MotifHop hop = hopsFrom[source.Basis][k];
                Place target = source.To(hop.Offset, hop.To);
                Place[] mustBeEmpty = [.. ExcludedBy(target).Where(place => place != source)];
                edges.Add(new CellEdge(SiteOf(source).Site, SiteOf(target), firstKind[source.Basis] + k));
                environment.AddRange(mustBeEmpty.Select(SiteOf));
                environmentStart.Add(environment.Count);
                conflicts.Add(ConflictsOf(source, target, mustBeEmpty));
                if (slots.Count > CellGraph.MaximumSlots)
                    return null;
            }
        }

        return new CellTemplate(cells.SitesIn(block), edges, conflicts, environmentStart, environment);
    }

    /// <summary>S(e): the other blocks that read or write what the edge writes, or write what it reads.</summary>
    private ulong ConflictsOf(Place source, Place target, Place[] environment)
    {
        ulong mask = 0;
        foreach (Place written in (ReadOnlySpan<Place>)[source, target])
        {
            foreach (Place toucher in WritersOf(written).Concat(ReadersOf(written)))
                mask |= 1UL << SiteOf(toucher).Slot;
        }

        foreach (Place read in environment)
        {
            foreach (Place writer in WritersOf(read))
                mask |= 1UL << SiteOf(writer).Slot;
        }

        return mask & ~1UL;
    }

    /// <summary>Sources of the edges that write a site: itself, and every site that hops into it; none where no hop leads from or to it.</summary>
    private IEnumerable<Place> WritersOf(Place site)
    {
        if (hopsFrom[site.Basis].Count > 0)
            yield return site;
        foreach (MotifHop hop in hopsFrom[site.Basis])
            yield return site.To(hop.Offset, hop.To);
    }

    /// <summary>Sources of the edges that have a site in their environment: those that hop to a site that excludes it.</summary>
    private IEnumerable<Place> ReadersOf(Place site)
    {
        foreach (Place target in ExcludedBy(site))
        {
            foreach (MotifHop back in hopsFrom[target.Basis])
                yield return target.To(back.Offset, back.To);
        }
    }

    private IEnumerable<Place> ExcludedBy(Place site) =>
        exclusionsOf[site.Basis].Select(exclusion => site.To(exclusion.Offset, exclusion.Other));

    private CellSite SiteOf(Place place)
    {
        (CellOffset other, int local) = cells.Locate(place.Unit, place.Basis);
        return new CellSite(slots.SlotOf(cells.Relative(block, other)), local);
    }

    private IEnumerable<Place> PlacesInBlock()
    {
        (AxisDivision a, AxisDivision b, AxisDivision c) = (cells.Axis(0), cells.Axis(1), cells.Axis(2));
        for (int i = 0; i < a.LengthOf(block.A); i++)
        {
            for (int j = 0; j < b.LengthOf(block.B); j++)
            {
                for (int k = 0; k < c.LengthOf(block.C); k++)
                {
                    for (int basis = 0; basis < hopsFrom.Length; basis++)
                        yield return new Place(new CellOffset(a.StartOf(block.A) + i, b.StartOf(block.B) + j, c.StartOf(block.C) + k), basis);
                }
            }
        }
    }

    /// <summary>A site by its unit cell, not wrapped, and its number in the motif.</summary>
    private readonly record struct Place(CellOffset Unit, int Basis)
    {
        public Place To(CellOffset offset, int basis) =>
            new(new CellOffset(Unit.A + offset.A, Unit.B + offset.B, Unit.C + offset.C), basis);
    }
}
