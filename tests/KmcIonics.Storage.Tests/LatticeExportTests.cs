using System.Globalization;
using KmcIonics.Lattices.Cif;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Storage.Tests;

/// <summary>What a lattice is written to says what the lattice is, to other programs too.</summary>
public sealed class LatticeExportTests : IDisposable
{
    private static double Occupancy(int site) => SampleLattice.Sites.Type[site] == 0 ? 0.75 : 0.5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_of_sites_is_as_it_was() => Assert.Equal(
        """
        id,x,y,z,type,region,energy,grain,interface_distance
        0,0.1,0.25,0.5,tet,crystal,0.000000,-1,0
        1,0.2,0.25,0.5,oct,crystal,0.001001,0,0.10000000149011612

        """,
        string.Concat(Written(stream => SiteCsv.Write(stream, SampleLattice.Sites)).Split('\n').Take(3).Select(line => line + "\n")));

    [Fact]
    public void A_table_of_edges_counts_images_from_the_positions_in_the_table_of_sites()
    {
        string[] lines = Written(stream => EdgeCsv.Write(stream, SampleLattice.Sites, SampleLattice.Hops)).TrimEnd('\n').Split('\n');

        Assert.Equal("from,to,image_a,image_b,image_c,barrier,pathway", lines[0]);
        Assert.Equal(SampleLattice.Count, lines.Length - 1);
        Assert.Contains("0,1,0,0,0,0.300000,near", lines);
        // 0.1 and 0.9999999999, and 0.9 and 0.9999999999.
        Assert.Contains("0,9,-1,0,0,0.300009,near", lines);
        Assert.Contains("8,9,0,0,0,0.300008,near", lines);
    }

    [Fact]
    public void A_cif_file_is_in_p1_with_labels_and_occupancies()
    {
        string text = Written(stream => CifExport.Write(stream, "ring-of-ten", SampleLattice.Sites, "Na", Occupancy));

        Assert.StartsWith("data_ring-of-ten\n_cell_length_a 20.00000000\n_cell_length_b 9.00000000\n_cell_length_c 11.00000000\n_cell_angle_alpha 80.00000000\n", text, StringComparison.Ordinal);
        Assert.Contains("_space_group_name_H-M_alt 'P 1'\n", text, StringComparison.Ordinal);
        Assert.Contains("\ntet_0 Na 0.1000000000 0.2500000000 0.5000000000 0.750000\noct_1 Na 0.2000000000 0.2500000000 0.5000000000 0.500000\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\nZr_0 Zr 0.1000000000 0.2000000000 0.3000000000 1.000000\nZr_1 Zr 0.6000000000 0.7000000000 0.8000000000 1.000000\nO_0 O 0.4000000000 0.9000000000 0.2000000000 1.000000\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_reader_reads_the_same_cell_sites_and_environment_from_a_cif()
    {
        string text = Written(stream => CifExport.Write(stream, "ring-of-ten", SampleLattice.Sites, "Na", Occupancy));
        var errors = new CifErrors();

        CrystalStructure read = CifStructure.Read(text, ["Na"], errors)!;

        Assert.Empty(errors.Items);
        Assert.Equal(Math.Abs(SampleLattice.Sites.Box.Volume), Math.Abs(read.Cell.Volume), 1e-5);
        Assert.Equal(Fractions(SampleLattice.Sites.Position), Fractions(read.Sublattices.SelectMany(sublattice => sublattice.Positions)));
        Assert.Equal(
            Fractions(SampleLattice.Sites.Environment.SelectMany(atoms => atoms.Positions)), Fractions(read.Environment.SelectMany(atoms => atoms.Positions)));
    }

    private static IEnumerable<string> Fractions(IEnumerable<Vector3D> positions) =>
        positions.Select(position => $"{Inside(position.X):F6} {Inside(position.Y):F6} {Inside(position.Z):F6}").Order(StringComparer.Ordinal);

    private static double Inside(double fraction) => fraction + 1e-9 - Math.Floor(fraction + 1e-9);

    [Fact]
    public void Kinds_are_told_by_how_files_start()
    {
        (OutputKind Kind, byte[] Bytes)[] files =
        [
            (SiteCsv.Kind, Bytes(stream => SiteCsv.Write(stream, SampleLattice.Sites))),
            (EdgeCsv.Kind, Bytes(stream => EdgeCsv.Write(stream, SampleLattice.Sites, SampleLattice.Hops))),
            (CifExport.Kind, Bytes(stream => CifExport.Write(stream, "x", SampleLattice.Sites, "Na", Occupancy))),
            (ExtendedXyz.Kind, Bytes(stream => ExtendedXyz.Write(stream, SampleLattice.Sites, "Na", Occupancy))),
        ];
        foreach ((OutputKind kind, _) in files)
            Assert.Equal([kind], files.Where(file => kind.IsStartOf(new MemoryStream(file.Bytes))).Select(file => file.Kind));
        Assert.Equal("a/b.edges.csv", EdgeCsv.PathFor("a/b.csv"));
    }

    [RequiresPythonModuleFact("ase")]
    public void Ase_reads_the_same_atoms_from_extended_xyz_and_cif()
    {
        Write("a.xyz", stream => ExtendedXyz.Write(stream, SampleLattice.Sites, "Na", Occupancy));
        Write("a.cif", stream => CifExport.Write(stream, "ring", SampleLattice.Sites, "Na", Occupancy));

        Check("ase", "check_lattice_text.py", _folder.File("a.xyz"), _folder.File("a.cif"), Expected());
    }

    [RequiresPythonModuleFact("h5py")]
    public void H5py_reads_sites_and_hops()
    {
        LatticeFile.Write(_folder.File("a.h5"), SampleLattice.Job, SampleLattice.Sites, SampleLattice.Hops, overwrite: false);

        Check("h5py", "check_lattice.py", _folder.File("a.h5"), Expected());
    }

    // Cartesian positions of all atoms, a line each.
    private string Expected()
    {
        IEnumerable<Vector3D> all = SampleLattice.Sites.Position.Concat(SampleLattice.Sites.Environment.SelectMany(atoms => atoms.Positions)).Select(SampleLattice.Sites.Box.ToCartesian);
        File.WriteAllLines(_folder.File("expected.txt"), all.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.X:R} {v.Y:R} {v.Z:R}")));
        return _folder.File("expected.txt");
    }

    private static void Check(string module, string script, params string[] arguments)
    {
        ToolResult result = Tool.Run(PythonInterpreter.With(module), [Path.Combine(AppContext.BaseDirectory, "Python", script), .. arguments], TimeSpan.FromMinutes(1)).Succeeded();
        Assert.Equal("checked", result.StandardOutput.Trim());
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static string Written(Action<Stream> write) => System.Text.Encoding.UTF8.GetString(Bytes(write));

    private void Write(string name, Action<Stream> write) => File.WriteAllBytes(_folder.File(name), Bytes(write));
}
