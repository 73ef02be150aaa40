using KmcIonics.Engine.Compilation;

namespace KmcIonics.Engine.Ensembles;

/// <summary>Cells that a prediction looks at, and those in which ions settle for it: they and all around them.</summary>
internal sealed class SettlingCells
{
    private readonly bool[] contained;

    /// <summary>Chooses cells.</summary>
    /// <param name="model">Compiled model.</param>
    /// <param name="sites">Sites to look at, about.</param>
    public SettlingCells(CompiledModel model, long sites)
    {
        int count = model.Graph.CellCount;
        int looked = (int)Math.Clamp(sites * count / model.Graph.SiteCount, 1, count);

        // Some of all are all over and in no step with the lattice: multiples of the golden ratio.
        LookedAt = [.. Enumerable.Range(0, looked).Select(k => looked == count ? k : (int)Math.BigMul((ulong)k * 0x9E3779B97F4A7C15, (ulong)count, out _))];
        SitesLookedAt = Math.Max((long)looked * model.Graph.SiteCount / count, 1);
        contained = new bool[count];
        foreach (int cell in LookedAt)
        {
            for (int slot = 0; slot < model.Graph.SlotCount; slot++)
                contained[model.Graph.Neighbours[(cell * model.Graph.SlotCount) + slot]] = true;
        }

        Cells = [.. Enumerable.Range(0, count).Where(Contains)];
        MostEdges = Cells.Max(cell => model.Graph.Templates[model.Graph.TemplateOfCell[cell]].Edges.Count);
    }

    /// <summary>Cells that are looked at.</summary>
    public int[] LookedAt { get; }

    /// <summary>Sites in them.</summary>
    public long SitesLookedAt { get; }

    /// <summary>Cells in which ions settle.</summary>
    public IReadOnlyList<int> Cells { get; }

    /// <summary>Most edges of such a cell.</summary>
    public int MostEdges { get; }

    /// <summary>Whether ions settle in a cell.</summary>
    public bool Contains(int cell) => contained[cell];
}
