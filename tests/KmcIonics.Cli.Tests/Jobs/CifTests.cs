using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KmcIonics.Cli.Jobs;
using KmcIonics.Lattices.Cif;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>Jobs on CIFs: what is read, and what is refused with which words.</summary>
public sealed class CifTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labels_are_sublattices_and_occupancies_fill_them()
    {
        LoadedJob loaded = JobReader.Read(ToyCif.Write(_folder), []);

        CrystalStructure structure = Assert.Single(loaded.Job.Lattice.Structures);
        Sublattice lithium = Assert.Single(structure.Sublattices);
        Assert.Equal(("Li2S, half of it", "Li1", 3, 0.6667), (structure.Name, lithium.Name, lithium.Positions.Count, lithium.Occupancy));
        EnvironmentAtoms sulfur = Assert.Single(structure.Environment);
        Assert.Equal(("S", 1, -2.0), (sulfur.Species, sulfur.Positions.Count, sulfur.Charge));
        Assert.Equal([new SublatticeFill("Li1", 0.6667, null)], Assert.Single(loaded.Job.Ions).Fills);
        Assert.Equal(ToyCif.Text, Assert.Single(loaded.Structures).Text);
    }

    [Theory]
    [InlineData("?")]
    [InlineData(".")]
    public void An_occupancy_that_is_left_open_is_taken_as_1_and_said(string open)
    {
        CrystalStructure structure = JobReader.Read(ToyCif.Write(_folder, ToyCif.Text.Replace("0.6667", open, StringComparison.Ordinal)), ["ions[0].fill={Li1: 0.5}"]).Job.Lattice.Structures[0];

        Assert.Equal(1, Assert.Single(structure.Sublattices).Occupancy);
        Assert.Equal(["the file does not say how full Li1 is; its occupancy is taken as 1"], structure.Notes.Where(note => note.Contains("occupancy", StringComparison.Ordinal)));
        Assert.DoesNotContain(JobReader.Read(ToyCif.Write(_folder), []).Job.Lattice.Structures[0].Notes, note => note.Contains("occupancy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lattice.structure={file: toy.cif, mobile: S}", "S1", 1)]
    [InlineData("lattice.structure={file: toy.cif, mobile: [S, Na]}", "S1", 1)]
    public void The_mobile_element_may_be_another_than_the_ion(string change, string sublattice, int sites)
    {
        Job job = JobReader.Read(ToyCif.Write(_folder), [change, $"hops[0].between=[{sublattice}, {sublattice}]", $"ions[0].fill={{{sublattice}: 0.5}}"]).Job;

        Sublattice found = Assert.Single(job.Lattice.Structures[0].Sublattices);
        Assert.Equal((sublattice, sites), (found.Name, found.Positions.Count));
    }

    [Theory]
    [ClassData(typeof(BrokenCifs))]
    public void A_mistake_gives_an_error_at_its_place(string found, string replacement, string expected)
    {
        int at = ToyCif.Text.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the toy CIF has no {found}");

        IReadOnlyList<string> errors = ToyCif.Errors(_folder, ToyCif.Text.Remove(at, found.Length).Insert(at, replacement));

        string file = expected.Contains("ions[0]", StringComparison.Ordinal) ? "toy.yaml:" : "toy.cif:";
        string[] starts = [.. expected.Split('|').Select(start => file + start)];
        Assert.True(errors.Count == starts.Length && starts.All(start => errors.Any(error => error.StartsWith(start, StringComparison.Ordinal))), string.Join('\n', errors));
    }

    [Theory]
    [InlineData("", "toy.cif:1:1: the file has no data block.")]
    [InlineData("# only a comment", "toy.cif:1:1: the file has no data block.")]
    [InlineData("data_a\ndata_b\n_cell_length_a 5", "toy.cif:1:1: _atom_site_fract_x: no data block of the file lists atoms.")]
    public void A_file_without_atoms_says_so(string text, string error) => Assert.StartsWith(error, Assert.Single(ToyCif.Errors(_folder, text)), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_a_gibibyte_is_refused_before_it_is_read()
    {
        string job = ToyCif.Write(_folder);
        using (FileStream file = File.OpenWrite(Path.Combine(_folder.Path, "toy.cif")))
            file.SetLength(1L << 30);

        JobError error = Assert.Single(Assert.Throws<JobErrorsException>(() => JobReader.Read(job, [])).Errors);

        Assert.Equal((job, 2), (error.Place.Source, error.Place.Line));
        Assert.EndsWith("is larger than 16 MiB", error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Line_ends_of_every_system_are_read(string end)
    {
        Assert.Equal(3, Sites(ToyCif.Text.ReplaceLineEndings(end)));
        Assert.StartsWith("toy.cif:24:17:", Assert.Single(ToyCif.Errors(_folder, ToyCif.Text.Replace("0.6667", "2", StringComparison.Ordinal).ReplaceLineEndings(end))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'Müller''s Li₂S'")]
    [InlineData("'a dog's life'")]
    [InlineData("\"Li 'two' S\"")]
    [InlineData("\n;Li2S\n_cell_length_a 7\n;")]
    [InlineData("Li2S#1 # a comment")]
    public void Texts_of_every_kind_are_read(string text) => Assert.Equal(3, Sites(ToyCif.Text.Replace("'Li2S, half of it'", text, StringComparison.Ordinal)));

    [Fact]
    public void Latin_1_is_read_too()
    {
        string job = ToyCif.Write(_folder);
        _folder.Write("toy.cif", Encoding.Latin1.GetBytes("# Müller, 4.05 Å\n" + ToyCif.Text));
        Assert.Single(JobReader.Read(job, []).Job.Lattice.Structures);
    }

    [Fact]
    public void Tags_are_read_in_any_case_and_of_any_generation()
    {
        Assert.Equal(3, Sites(ToyCif.Text.Replace("_cell_length_", "_CELL_Length_", StringComparison.Ordinal).Replace("_atom_site_", "_atom_site.", StringComparison.Ordinal).Replace("loop_", "LOOP_", StringComparison.Ordinal)));
        Assert.Equal(3, Sites(ToyCif.Text.Replace("data_toy", "data_first\n_audit_creation_method hand\nDATA_toy", StringComparison.Ordinal)));
    }

    [Property(MaxTest = 300)]
    public Property Any_truncation_of_a_CIF_is_read_or_refused() => Prop.ForAll(
        Gen.Choose(0, ToyCif.Text.Length).ToArbitrary(), length => IsReadOrRefused(ToyCif.Text[..length]));

    [Property(MaxTest = 300)]
    public Property Any_change_of_a_CIF_is_read_or_refused() => Prop.ForAll(
        (from at in Gen.Choose(0, ToyCif.Text.Length - 1)
         from length in Gen.Choose(0, Math.Min(30, ToyCif.Text.Length - at))
         from text in Gen.OneOf(Gen.Elements("loop_", " data_x\n", "\n;", "'", "\"", "1e308", "-", "?", "_a", "\0", "é", "x,y,z"), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""))
         select ToyCif.Text.Remove(at, length).Insert(at, text)).ToArbitrary(),
        IsReadOrRefused);

    [Property(MaxTest = 300)]
    public Property Any_bytes_are_read_or_refused() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), bytes => IsReadOrRefused(Encoding.Latin1.GetString(bytes)));

    private static bool IsReadOrRefused(string text)
    {
        var errors = new CifErrors();
        CrystalStructure? structure = CifStructure.Read(text, ["Li"], errors);
        Assert.All(errors.Items, error => Assert.True(error.Place is { Line: >= 1, Column: >= 1 } && error.Problem.Length > 0 && error.Remedy.Length > 0));
        return structure is null == errors.Count > 0;
    }

    private int Sites(string text) => JobReader.Read(ToyCif.Write(_folder, text), []).Job.Lattice.Structures[0].Sublattices.Sum(sublattice => sublattice.Positions.Count);
}
