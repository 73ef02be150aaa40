using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Tests.Graphs;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Cells;

/// <summary>A random crystal in a random supercell that is large enough for its hops, divided into cells of a random size.</summary>
public sealed class RandomCellGraph
{
    private RandomCellGraph(RandomCrystal crystal)
    {
        var random = new Random(crystal.Seed);
        Motif = crystal.Motif;
        Repeats = new CellOffset(random.Next(1, 6), random.Next(1, 6), random.Next(1, 6));
        while (IsTooSmall(Motif, Repeats))
            Repeats = new CellOffset(Repeats.A + random.Next(2), Repeats.B + random.Next(2), Repeats.C + random.Next(2));
        int sites = Motif.Sites.Count;
        (Cells, Graph) = CrystalCellGraph.Build(Motif, Repeats, Math.Max(1, random.Next(5) * random.Next(1, 4) * sites));
        Edges = [.. Enumerable.Range(0, Graph.CellCount).SelectMany(EdgesOf)];
    }

    public Motif Motif { get; }

    public CellOffset Repeats { get; }

    public CrystalCells Cells { get; }

    public CellGraph Graph { get; }

    public IReadOnlyList<GlobalEdge> Edges { get; }

    public IEnumerable<CellOffset> UnitCells =>
        from a in Enumerable.Range(0, Repeats.A) from b in Enumerable.Range(0, Repeats.B) from c in Enumerable.Range(0, Repeats.C) select new CellOffset(a, b, c);

    public static RandomCellGraph Of(RandomCrystal crystal) => new(crystal);

    /// <summary>Number of the site that a slot of a cell and a place in it mean.</summary>
    public int SiteOf(int cell, CellSite site) => Graph.FirstSite[Graph.Neighbours[(cell * Graph.SlotCount) + site.Slot]] + site.Site;

    private static bool IsTooSmall(Motif motif, CellOffset repeats)
    {
        try
        {
            _ = new CrystalLattice(motif, repeats.A, repeats.B, repeats.C);
            return false;
        }
        catch (InputException)
        {
            return true;
        }
    }

    private IEnumerable<GlobalEdge> EdgesOf(int cell)
    {
        CellTemplate template = Graph.Templates[Graph.TemplateOfCell[cell]];
        for (int e = 0; e < template.Edges.Count; e++)
        {
            CellEdge edge = template.Edges[e];
            int[] environment = [.. Enumerable.Range(template.EnvironmentStart[e], template.EnvironmentStart[e + 1] - template.EnvironmentStart[e]).Select(k => SiteOf(cell, template.Environment[k]))];
            int[] conflicts = [.. Enumerable.Range(0, 64).Where(slot => (template.Conflicts[e] >> slot & 1) != 0).Select(slot => Graph.Neighbours[(cell * Graph.SlotCount) + slot])];
            yield return new GlobalEdge(cell, Graph.FirstSite[cell] + edge.Source, SiteOf(cell, edge.Target), edge.Kind, environment, conflicts);
        }
    }
}

/// <summary>A directed hop of the supercell, with sites numbered through.</summary>
public sealed record GlobalEdge(int Cell, int Source, int Target, int Kind, IReadOnlyList<int> Environment, IReadOnlyList<int> Conflicts)
{
    public bool Writes(int site) => site == Source || site == Target;

    /// <summary>Whether one writes what the other reads or writes.</summary>
    public bool ConflictsWith(GlobalEdge other) =>
        Writes(other.Source) || Writes(other.Target) || other.Environment.Any(Writes) || Environment.Any(other.Writes);
}
