using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Sites and pathways.</summary>
internal static class LatticeLayout
{
    private const string Path = ResultPath.Parameters + "/lattice";

    public static void AddTo(ResultTree tree, LatticeRecord lattice)
    {
        tree.Group(Path, "Sites and pathways: a unit cell, repeated periodically; a glass or a boundary is one cell");
        tree.Text(Path + "/structure", lattice.Name, "Name of the structure");
        tree.Text(Path + "/source", lattice.Source, "Where the cell and positions come from");
        tree.Numbers(Path + "/cell_vectors", Rows(lattice.Cell), [3, 3], Unit.Angstrom, "Lattice vectors a, b, c of the unit cell, one a row");
        tree.Numbers(Path + "/repeats", [lattice.Repeats.A, lattice.Repeats.B, lattice.Repeats.C], Unit.One, "Unit cells along a, b, c");
        tree.Number(Path + "/site_count", lattice.SiteCount, Unit.One, "Sites in the supercell");
        if (lattice.SitesPerSchedulingCell is { } sites)
            tree.Number(Path + "/sites_per_scheduling_cell", sites, Unit.One, "Sites in one scheduling cell of the engine");
        if (lattice.BytesPerSite is { } bytes)
            tree.Number(Path + "/bytes_per_site", bytes, Unit.Byte, "Device memory of one replica over its sites");
        tree.Texts(Path + "/sublattices", lattice.Types, "Names of the sublattices");
        tree.Numbers(Path + "/site_sublattice", lattice.SiteType, Unit.One, "Sublattice of each site of the unit cell, counted from 0");
        tree.Numbers(Path + "/site_position", lattice.SitePosition, [(ulong)lattice.SiteType.Length, 3], Unit.One, "Fractional position of each site of the unit cell");
        if (lattice.Network is { } network)
        {
            AddNetwork(tree, network);
            if (network.Stack is { } stack)
                StackLayout.AddTo(tree, Path, network, stack);
        }

        AddPathways(tree, lattice);
    }

    private static void AddNetwork(ResultTree tree, SiteSet sites)
    {
        tree.Text(Path + "/notes", string.Join('\n', sites.Notes), "What the builder of the lattice says, as strain and sites removed, a line each; only where the lattice is no crystal");
        tree.Texts(Path + "/regions", sites.Regions, "Names of the regions; only where the lattice is no crystal");
        tree.Numbers(Path + "/site_region", sites.Region.Select(region => (int)region), Unit.One, "Region of each site, counted from 0; only where the lattice is no crystal");
        if (sites.Grain is { } grain)
            tree.Numbers(Path + "/site_grain", grain, Unit.One, "Grain of each site, -1 for none; only where there are grains");
        if (sites.InterfaceDistance is { } distance)
            tree.Numbers(Path + "/interface_distance", distance.Select(z => (double)z), Unit.Angstrom, "Distance of each site to the nearest interface; only where there is one");
        if (sites.EnergyMicroEv is { } energy)
            tree.Numbers(Path + "/site_energy", energy.Select(e => e / 1e6), Unit.ElectronVolt, "Energy of an ion on each site, with what pressure and strain add in a run; only where it is not the same on all");
    }

    /// <summary>Lattice vectors as rows, row-major, [9].</summary>
    public static double[] Rows(UnitCell cell) =>
        [cell.A.X, cell.A.Y, cell.A.Z, cell.B.X, cell.B.Y, cell.B.Z, cell.C.X, cell.C.Y, cell.C.Z];

    private static void AddPathways(ResultTree tree, LatticeRecord lattice)
    {
        const string Pathways = Path + "/pathways";
        IReadOnlyList<HopPathway> pathways = lattice.Pathways;
        IReadOnlyList<PathwaySummary> found = lattice.PathwaySummaries;
        tree.Group(Pathways, "Pathways that ions hop along, one an entry");
        tree.Texts(Pathways + "/name", pathways.Select(pathway => pathway.Name), "Name of the pathway");
        tree.Texts(Pathways + "/from", pathways.Select(pathway => pathway.From), "Sublattice at one end");
        tree.Texts(Pathways + "/to", pathways.Select(pathway => pathway.To), "Sublattice at the other end");
        tree.Numbers(Pathways + "/barrier", pathways.Select(pathway => pathway.Environment is { ReplacesBarrier: true } ? double.NaN : pathway.BarrierEv), Unit.ElectronVolt, "Migration barrier, NaN where the ions around say all of it");
        tree.Numbers(Pathways + "/attempt_frequency", pathways.Select(pathway => pathway.AttemptFrequency), Unit.Hertz, "Attempt frequency, NaN where the ions around say the rate");
        tree.Numbers(Pathways + "/min_distance", pathways.Select(pathway => pathway.MinDistance), Unit.Angstrom, "Shortest hop the job allows");
        tree.Numbers(Pathways + "/max_distance", pathways.Select(pathway => pathway.MaxDistance), Unit.Angstrom, "Longest hop the job allows, infinite where Voronoi faces alone decide");
        tree.Numbers(Pathways + "/shortest_hop", found.Select(summary => summary.Shortest), Unit.Angstrom, "Shortest hop in the structure, NaN where there is none");
        tree.Numbers(Pathways + "/longest_hop", found.Select(summary => summary.Longest), Unit.Angstrom, "Longest hop in the structure, NaN where there is none");
        tree.Numbers(Pathways + "/hops_per_cell", found.Select(summary => summary.Hops), Unit.One, "Directed hops that start in one unit cell");
    }
}
