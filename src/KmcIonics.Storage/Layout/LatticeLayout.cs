using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Sites and pathways.</summary>
internal static class LatticeLayout
{
    public const string Path = ResultPath.Parameters + "/lattice";

    // What the codes of types and regions have room for.
    private const int MostNames = byte.MaxValue + 1;

    private static readonly TextField Structure = new("structure", "Name of the structure");
    private static readonly TextField Source = new("source", "Where the cell and positions come from");
    private static readonly NumbersField<double> CellVectors = new("cell_vectors", Unit.Angstrom, "Lattice vectors a, b, c of the unit cell, one a row");
    private static readonly NumbersField<int> Repeats = new("repeats", Unit.One, "Unit cells along a, b, c");
    private static readonly NumbersField<int> Periodic = new("periodic", Unit.One, "1 where the supercell repeats along a, b, c, 0 where the lattice ends");
    private static readonly NumberField<long> SiteCount = new("site_count", Unit.One, "Sites in the supercell");
    private static readonly NumberField<int> SitesPerSchedulingCell = new("sites_per_scheduling_cell", Unit.One, "Sites in one scheduling cell of the engine");
    private static readonly NumberField<double> BytesPerSite = new("bytes_per_site", Unit.Byte, "Device memory of one replica over its sites");
    private static readonly TextsField Sublattices = new("sublattices", "Names of the sublattices");
    private static readonly NumbersField<int> SiteSublattice = new("site_sublattice", Unit.One, "Sublattice of each site of the unit cell, counted from 0");
    private static readonly NumbersField<double> SitePosition = new("site_position", Unit.One, "Fractional position of each site of the unit cell");

    public static void AddTo(ResultTree tree, LatticeRecord lattice)
    {
        tree.Group(Path, "Sites and pathways: a unit cell, repeated periodically; a glass or a boundary is one cell");
        Structure.AddTo(tree, Path, lattice.Name);
        Source.AddTo(tree, Path, lattice.Source);
        CellVectors.AddTo(tree, Path, Rows(lattice.Cell), [3, 3]);
        Repeats.AddTo(tree, Path, [lattice.Repeats.A, lattice.Repeats.B, lattice.Repeats.C]);
        Periodic.AddTo(tree, Path, new[] { lattice.Periodic.A, lattice.Periodic.B, lattice.Periodic.C }.Select(along => along ? 1 : 0));
        SiteCount.AddTo(tree, Path, lattice.SiteCount);
        if (lattice.SitesPerSchedulingCell is { } sites)
            SitesPerSchedulingCell.AddTo(tree, Path, sites);
        if (lattice.BytesPerSite is { } bytes)
            BytesPerSite.AddTo(tree, Path, bytes);
        Sublattices.AddTo(tree, Path, lattice.Types);
        SiteSublattice.AddTo(tree, Path, lattice.SiteType);
        SitePosition.AddTo(tree, Path, lattice.SitePosition, [(ulong)lattice.SiteType.Length, 3]);
        if (lattice.Network is { } network)
            NetworkLayout.AddTo(tree, Path, network);
        PathwayLayout.AddTo(tree, Path, lattice.Pathways, lattice.PathwaySummaries);
    }

    public static LatticeRecord ReadFrom(StoredGroup file)
    {
        StoredGroup group = file.Group(Path);
        (string[] types, double[] positions) = (Sublattices.ReadFrom(group), SitePosition.ReadFrom(group));
        (HopPathway[] pathways, PathwaySummary[] found) = PathwayLayout.ReadFrom(group.Group(PathwayLayout.Name));
        double[] v = CellVectors.ReadFrom(group, 9);
        int[] repeats = Repeats.ReadFrom(group, 3);
        var record = new LatticeRecord(
            Structure.ReadFrom(group),
            Source.ReadFrom(group),
            new UnitCell(new Vector3D(v[0], v[1], v[2]), new Vector3D(v[3], v[4], v[5]), new Vector3D(v[6], v[7], v[8])),
            new CellOffset(repeats[0], repeats[1], repeats[2]),
            // Files of version 1.8 do not say whether a lattice ends.
            Periodic.ReadIfThere(group, 3) is [var a, var b, var c] ? new Periodicity(a != 0, b != 0, c != 0) : Periodicity.All,
            types,
            Indices(group, SiteSublattice, positions.Length / 3, types.Length),
            positions,
            pathways,
            found,
            SitesPerSchedulingCell.ReadIfThere(group),
            BytesPerSite.ReadIfThere(group));
        return NetworkLayout.IsIn(group) ? record with { Network = NetworkLayout.ReadFrom(group, record) } : record;
    }

    /// <summary>Indices of names, [count].</summary>
    /// <exception cref="InvalidDataException">One is of no name.</exception>
    public static int[] Indices(StoredGroup group, NumbersField<int> field, int count, int names)
    {
        int[] indices = field.ReadFrom(group, count);
        return Array.TrueForAll(indices, index => index >= 0 && index < Math.Min(names, MostNames)) ? indices : throw group.Broken(field.Name, "has an index of nothing");
    }

    /// <summary>Lattice vectors as rows, row-major, [9].</summary>
    public static double[] Rows(UnitCell cell) =>
        [cell.A.X, cell.A.Y, cell.A.Z, cell.B.X, cell.B.Y, cell.B.Z, cell.C.X, cell.C.Y, cell.C.Z];
}
