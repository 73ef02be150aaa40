using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>Builds the cell graph of a periodic crystal from its motif, one template per distinct block.</summary>
public static class CrystalCellGraph
{
    /// <summary>Divides a crystal into cells of about <paramref name="targetSites"/> sites and builds their graph.</summary>
    /// <exception cref="InputException">More than 2³¹ sites, or blocks of the wanted size would touch too many others.</exception>
    public static (CrystalCells Cells, CellGraph Graph) Build(Motif motif, CellOffset repeats, int targetSites)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSites, 1);
        Int128 sites = (Int128)repeats.A * repeats.B * repeats.C * motif.Sites.Count;
        if (sites > int.MaxValue)
            throw new InputException($"the supercell has {sites:N0} sites, and at most {int.MaxValue:N0} are possible", "Use a smaller supercell.");

        // Blocks thinner than the hop range touch many others; thicker ones always fit into the mask.
        CellOffset tried = default;
        for (long target = targetSites; ; target *= 2)
        {
            CellOffset blocks = CrystalCellPlan.Blocks(motif, repeats, (int)Math.Min(target, int.MaxValue));
            if (blocks != tried)
            {
                var cells = new CrystalCells(motif, repeats, blocks);
                if (TryBuild(cells) is { } graph)
                    return (cells, graph);
                tried = blocks;
            }

            if (target > sites)
                throw new InputException("hops reach across too many scheduling cells", "Shorten max_distance or use a smaller unit cell.");
        }
    }

    private static CellGraph? TryBuild(CrystalCells cells)
    {
        Motif motif = cells.Motif;
        var slots = new SlotTable();
        var templateBySignature = new Dictionary<string, int>();
        var templates = new List<CellTemplate>();
        int[] templateOfCell = new int[cells.CellCount];
        int reach = 4 * Reach(motif);
        for (int cell = 0; cell < cells.CellCount; cell++)
        {
            CellOffset block = cells.BlockOf(cell);
            string signature = string.Join(
                ';', cells.Axis(0).Signature(block.A, reach), cells.Axis(1).Signature(block.B, reach), cells.Axis(2).Signature(block.C, reach));
            if (!templateBySignature.TryGetValue(signature, out int template))
            {
                template = templates.Count;
                templateBySignature.Add(signature, template);
                if (new CrystalTemplateBuilder(cells, block, slots).TryBuild() is not { } built)
                    return null;
                templates.Add(built);
            }

            templateOfCell[cell] = template;
        }

        return new CellGraph
        {
            SiteCount = cells.SiteCount,
            SlotCount = slots.Count,
            TemplateOfCell = templateOfCell,
            FirstSite = cells.FirstSite,
            Neighbours = Neighbours(cells, slots),
            Templates = templates,
            Kinds = [.. motif.Hops.Select(hop => new HopKind(hop.Displacement, hop.Length, hop.Pathway, motif.Pathways[hop.Pathway].BarrierEv))],
            Channels = HopChannel.Of(motif.Pathways),
        };
    }

    private static int[] Neighbours(CrystalCells cells, SlotTable slots)
    {
        CellOffset blocks = cells.Blocks;
        int[] neighbours = new int[cells.CellCount * slots.Count];
        for (int cell = 0; cell < cells.CellCount; cell++)
        {
            CellOffset block = cells.BlockOf(cell);
            for (int slot = 0; slot < slots.Count; slot++)
            {
                CellOffset relative = slots[slot];
                neighbours[(cell * slots.Count) + slot] = cells.CellAt(new CellOffset(
                    (block.A + relative.A) % blocks.A, (block.B + relative.B) % blocks.B, (block.C + relative.C) % blocks.C));
            }
        }

        return neighbours;
    }

    /// <summary>Largest offset of a hop or exclusion along any lattice vector, at least 1.</summary>
    private static int Reach(Motif motif)
    {
        int reach = 1;
        foreach (CellOffset offset in motif.Hops.Select(hop => hop.Offset).Concat(motif.Exclusions.Select(pair => pair.Offset)))
            reach = Math.Max(reach, Math.Max(Math.Abs(offset.A), Math.Max(Math.Abs(offset.B), Math.Abs(offset.C))));
        return reach;
    }
}

/// <summary>Slots by relative block position, in order of first use; slot 0 is the cell itself.</summary>
internal sealed class SlotTable
{
    private readonly Dictionary<CellOffset, int> slotOf = new() { [default] = 0 };
    private readonly List<CellOffset> offsets = [default];

    public int Count => offsets.Count;

    public CellOffset this[int slot] => offsets[slot];

    public int SlotOf(CellOffset relative)
    {
        if (!slotOf.TryGetValue(relative, out int slot))
        {
            slot = offsets.Count;
            slotOf.Add(relative, slot);
            offsets.Add(relative);
        }

        return slot;
    }
}
