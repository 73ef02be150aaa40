using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Sites and pathways.</summary>
internal static class LatticeLayout
{
    private const string Path = ResultPath.Parameters + "/lattice";

    public static void AddTo(ResultTree tree, LatticeRecord lattice)
    {
        Motif motif = lattice.Motif;
        tree.Group(Path, "Sites and pathways: a unit cell, repeated periodically");
        tree.Text(Path + "/structure", motif.Structure.Name, "Name of the structure");
        tree.Text(Path + "/source", motif.Structure.Source, "Where the cell and positions come from");
        tree.Numbers(Path + "/cell_vectors", Rows(motif.Structure.Cell), [3, 3], Unit.Angstrom, "Lattice vectors a, b, c of the unit cell, one a row");
        tree.Numbers(Path + "/repeats", [lattice.RepeatA, lattice.RepeatB, lattice.RepeatC], Unit.One, "Unit cells along a, b, c");
        tree.Number(Path + "/site_count", lattice.SiteCount, Unit.One, "Sites in the supercell");
        tree.Number(Path + "/sites_per_scheduling_cell", lattice.SitesPerSchedulingCell, Unit.One, "Sites in one scheduling cell of the engine");
        tree.Number(Path + "/bytes_per_site", lattice.BytesPerSite, Unit.Byte, "Device memory of one replica over its sites");
        tree.Texts(Path + "/sublattices", motif.Structure.Sublattices.Select(sublattice => sublattice.Name), "Names of the sublattices");
        tree.Numbers(Path + "/site_sublattice", motif.Sites.Select(site => site.Sublattice), Unit.One, "Sublattice of each site of the unit cell, counted from 0");
        tree.Numbers(
            Path + "/site_position",
            motif.Sites.SelectMany(site => Fractional(site.Position)).ToArray(),
            [(ulong)motif.Sites.Count, 3],
            Unit.One,
            "Fractional position of each site of the unit cell");
        AddPathways(tree, motif);
    }

    /// <summary>Lattice vectors as rows, row-major, [9].</summary>
    public static double[] Rows(UnitCell cell) =>
        [cell.A.X, cell.A.Y, cell.A.Z, cell.B.X, cell.B.Y, cell.B.Z, cell.C.X, cell.C.Y, cell.C.Z];

    private static void AddPathways(ResultTree tree, Motif motif)
    {
        const string Pathways = Path + "/pathways";
        IReadOnlyList<HopPathway> pathways = motif.Pathways;
        ILookup<int, double> lengths = motif.Hops.ToLookup(hop => hop.Pathway, hop => hop.Length);
        IEnumerable<int> indices = Enumerable.Range(0, pathways.Count);
        tree.Group(Pathways, "Pathways that ions hop along, one an entry");
        tree.Texts(Pathways + "/name", pathways.Select(pathway => pathway.Name), "Name of the pathway");
        tree.Texts(Pathways + "/from", pathways.Select(pathway => pathway.From), "Sublattice at one end");
        tree.Texts(Pathways + "/to", pathways.Select(pathway => pathway.To), "Sublattice at the other end");
        tree.Numbers(Pathways + "/barrier", pathways.Select(pathway => pathway.BarrierEv), Unit.ElectronVolt, "Migration barrier");
        tree.Numbers(Pathways + "/attempt_frequency", pathways.Select(pathway => pathway.AttemptFrequency), Unit.Hertz, "Attempt frequency");
        tree.Numbers(Pathways + "/min_distance", pathways.Select(pathway => pathway.MinDistance), Unit.Angstrom, "Shortest hop the job allows");
        tree.Numbers(Pathways + "/max_distance", pathways.Select(pathway => pathway.MaxDistance), Unit.Angstrom, "Longest hop the job allows");
        tree.Numbers(Pathways + "/shortest_hop", indices.Select(index => lengths[index].DefaultIfEmpty(double.NaN).Min()), Unit.Angstrom, "Shortest hop in the structure, NaN where there is none");
        tree.Numbers(Pathways + "/longest_hop", indices.Select(index => lengths[index].DefaultIfEmpty(double.NaN).Max()), Unit.Angstrom, "Longest hop in the structure, NaN where there is none");
        tree.Numbers(Pathways + "/hops_per_cell", indices.Select(index => lengths[index].Count()), Unit.One, "Directed hops that start in one unit cell");
    }

    private static double[] Fractional(LatticeQuanta position) =>
    [
        position.A / (double)LatticeQuanta.PerVector,
        position.B / (double)LatticeQuanta.PerVector,
        position.C / (double)LatticeQuanta.PerVector,
    ];
}
