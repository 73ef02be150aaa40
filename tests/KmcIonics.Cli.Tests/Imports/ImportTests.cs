using System.Text;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Imports;

/// <summary>The same simple cubic lattice, imported in three formats, is what it is.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Formats => [ImportJob.Csv, ImportJob.LatticeMc, ImportJob.Kmcpy];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_site_has_its_six_neighbours_at_2_5_angstrom(string lattice)
    {
        (SiteSet sites, HopGraph hops) = ImportJob.Build(ImportJob.Write(_folder, lattice));

        Assert.Equal(64, sites.Count);
        Assert.Equal(["A", "B"], sites.Types);
        for (int site = 0; site < 64; site++)
        {
            Assert.Equal(6, hops.FirstHop[site + 1] - hops.FirstHop[site]);
            for (int hop = hops.FirstHop[site]; hop < hops.FirstHop[site + 1]; hop++)
            {
                Assert.NotEqual(sites.Type[site], sites.Type[hops.Target[hop]]);
                Assert.Equal(2.5, hops.Frame.ToCartesian(hops.Displacement(site, hop)).Length, 1e-5);
                int back = Array.IndexOf(hops.Target, site, hops.FirstHop[hops.Target[hop]], 6);
                LatticeQuanta forth = hops.Displacement(site, hop);
                Assert.Equal(new LatticeQuanta(-forth.A, -forth.B, -forth.C), hops.Displacement(hops.Target[hop], back));
                Assert.Equal(hops.SaddleMicroEv[hop], hops.SaddleMicroEv[back]);
            }
        }

        var percolation = NetworkPercolation.Of(sites, hops);
        Assert.Equal((3, 1, 64), (percolation.Dimension, percolation.ClusterCount, percolation.LargestCluster));
    }

    [Fact]
    public void A_table_gives_energies_regions_and_barriers_of_edges()
    {
        (SiteSet sites, HopGraph hops) = ImportJob.Build(ImportJob.Write(_folder, ImportJob.Csv));

        Assert.Equal(["bulk"], sites.Regions);
        Assert.Equal(sites.Type.Select(type => type == 0 ? 0 : 26_000), sites.EnergyMicroEv!);
        for (int site = 0; site < sites.Count; site++)
        {
            for (int hop = hops.FirstHop[site]; hop < hops.FirstHop[site + 1]; hop++)
                Assert.Equal(hops.Displacement(site, hop).C != 0 ? 250_000 : 300_000, hops.SaddleMicroEv[hop]);
        }
    }

    [Fact]
    public void A_site_list_of_lattice_mc_gives_energies_in_the_unit_that_the_job_states()
    {
        SiteSet sites = ImportJob.Build(ImportJob.Write(_folder, ImportJob.LatticeMc)).Sites;

        // kT at 300 K: 300 · 1.380649e-23 / 1.602176634e-19 eV.
        Assert.Equal(sites.Type.Select(type => type == 0 ? 0 : 25_852), sites.EnergyMicroEv!);
    }

    [Theory]
    [InlineData("eV", 1, 1_000_000)]
    [InlineData("meV", 1000, 1_000_000)]
    [InlineData("kJ/mol", 96.48533212, 1_000_000)]
    [InlineData("kcal/mol", 23.06054783, 1_000_000)]
    [InlineData("hartree", 0.1, 2_721_139)]
    [InlineData("rydberg", 0.1, 1_360_569)]
    public void Energies_may_be_in_any_unit_of_the_field(string unit, double energy, int microEv)
    {
        string path = ImportJob.Write(_folder, ImportJob.Csv.Replace("meV", unit, StringComparison.Ordinal));
        _folder.Write("sites.csv", ImportJob.Sites(index => index).Replace(",26\n", FormattableString.Invariant($",{energy}\n"), StringComparison.Ordinal));
        _folder.Write("edges.csv", ImportJob.Edges().Replace("250", "0", StringComparison.Ordinal));

        Assert.Equal(microEv, ImportJob.Build(path).Sites.EnergyMicroEv!.Max());
    }

    [Theory]
    [InlineData("nm", 1)]
    [InlineData("angstrom", 10)]
    [InlineData("bohr", 18.897261259077)]
    public void Cartesian_positions_may_be_in_any_unit_of_length(string unit, double edge)
    {
        string path = ImportJob.Write(_folder, ImportJob.Csv.Replace("fractional", $"cartesian\n  length_unit: {unit}", StringComparison.Ordinal));
        HopGraph fractional = ImportJob.Build(ImportJob.Write(_folder, ImportJob.Csv)).Hops;
        _folder.Write("import.yaml", ImportJob.Of(ImportJob.Csv.Replace("fractional", $"cartesian\n  length_unit: {unit}", StringComparison.Ordinal)));
        string[] lines = ImportJob.Sites(index => index).Split('\n');
        _folder.Write("sites.csv", string.Join('\n', lines.Select((line, index) => index == 0 || line.Length == 0 ? line : Scaled(line, edge))));

        HopGraph cartesian = ImportJob.Build(path).Hops;

        Assert.Equal(fractional.Position, cartesian.Position);
        Assert.Equal(fractional.Target, cartesian.Target);
        Assert.Equal(fractional.Image, cartesian.Image);
    }

    [Fact]
    public void Sites_that_are_written_outside_the_box_hop_as_those_inside()
    {
        string path = ImportJob.Write(_folder, ImportJob.Csv);
        HopGraph inside = ImportJob.Build(path).Hops;
        _folder.Write("sites.csv", string.Join('\n', ImportJob.Sites(index => index).Split('\n').Select((line, index) => index == 0 || line.Length == 0 ? line : Centred(line))));

        HopGraph centred = ImportJob.Build(path).Hops;

        Assert.Equal(inside.Position, centred.Position);
        Assert.Equal(inside.Target, centred.Target);
        Assert.Equal(inside.Image, centred.Image);
    }

    [Fact]
    public void Edges_may_stand_in_both_directions_with_their_images()
    {
        string path = ImportJob.Write(_folder, ImportJob.Csv);
        HopGraph once = ImportJob.Build(path).Hops;
        var table = new StringBuilder("to,from,image_a,image_b,image_c,barrier\r\n");
        foreach ((int from, int to, int axis) in ImportJob.Pairs())
        {
            // The next site along an axis is that of the next box after the last.
            int image = to < from ? 1 : 0;
            string barrier = axis == 2 ? "250" : "";
            table.Append($"\"{to}\", {from},{(axis == 0 ? image : 0)},{(axis == 1 ? image : 0)},{(axis == 2 ? image : 0)},{barrier}\r\n");
            table.Append($"{from},{to},{(axis == 0 ? -image : 0)},{(axis == 1 ? -image : 0)},{(axis == 2 ? -image : 0)},{barrier}\r\n# a comment, with \"quotes\n\n");
        }

        _folder.Write("edges.csv", "\uFEFF" + table);

        HopGraph twice = ImportJob.Build(path).Hops;

        Assert.Equal(once.Target, twice.Target);
        Assert.Equal(once.Image, twice.Image);
        Assert.Equal(once.SaddleMicroEv, twice.SaddleMicroEv);
    }

    [Fact]
    public void An_edge_of_half_a_box_is_no_matter_where_its_image_is_given()
    {
        _folder.Write("sites.csv", "id,x,y,z,type\n1,0,0,0,A\n2,0.5,0,0,B\n3,0,0.5,0,B\n4,0,0,0.5,B\n");
        _folder.Write("edges.csv", "from,to,image_a,image_b,image_c\n1,2,0,0,0\n1,3,0,-1,0\n1,4,,,\n");
        string path = _folder.Write("import.yaml", ImportJob.Of(ImportJob.Csv).Replace("max_distance: 3", "max_distance: 9", StringComparison.Ordinal));

        Assert.Contains("no image of site 4 is nearer to site 1 than 5.000 Å", Assert.Throws<JobErrorsException>(() => ImportJob.Build(path)).Message, StringComparison.Ordinal);
        _folder.Write("edges.csv", "from,to,image_a,image_b,image_c\n1,2,0,0,0\n1,3,0,-1,0\n1,4,0,0,-1\n");
        HopGraph hops = ImportJob.Build(path).Hops;
        Assert.Equal((5.0, -5.0), (hops.Frame.ToCartesian(hops.Displacement(0, 0)).X, hops.Frame.ToCartesian(hops.Displacement(0, 1)).Y));
    }

    [Fact]
    public void An_imported_state_says_how_many_ions_start_where()
    {
        Job job = JobReader.Read(ImportJob.Write(_folder, ImportJob.Kmcpy, "fill: occupancy"), []).Job;

        Assert.Equal([new SublatticeFill("A", null, 32), new SublatticeFill("B", null, 4)], job.Ions[0].Fills);
        _folder.Write("state.json", """{"occupations": [""" + string.Join(",", Enumerable.Range(0, 80).Select(site => site < 7 ? 0 : 1)) + "]}");
        Assert.Equal(7, JobReader.Read(Path.Combine(_folder.Path, "import.yaml"), []).Job.Ions[0].Fills.Sum(fill => fill.Count));
    }

    [Fact]
    public void The_listed_site_types_are_numbered_as_listed()
    {
        string path = ImportJob.Write(_folder, ImportJob.Csv + "\n  types: [C, B, A]");

        Assert.Equal(["C", "B", "A"], ImportJob.Build(path).Sites.Types);
    }

    [Fact]
    public void Suspicious_lengths_are_pointed_out()
    {
        _folder.Write("sites.csv", "id,x,y,z,type\n1,0,0,0,A\n2,0.1,0,0,B\n3,0.2,0,0,A\n4,0.6,0,0,B\n");
        string path = _folder.Write("import.yaml", ImportJob.Of(ImportJob.Csv).Replace("max_distance: 3", "max_distance: 9", StringComparison.Ordinal));
        _folder.Write("edges.csv", "from,to\n1,2\n2,3\n");
        Assert.Empty(ImportJob.Build(path).Sites.Notes);
        _folder.Write("edges.csv", "from,to\n1,2\n2,3\n3,4\n");

        Assert.Equal("the longest edge, 4.000 Å, is 4 times the median: make sure that box and units are right", Assert.Single(ImportJob.Build(path).Sites.Notes));
    }

    private static string Scaled(string line, double by)
    {
        string[] cells = line.Split(',');
        for (int axis = 1; axis <= 3; axis++)
            cells[axis] = (double.Parse(cells[axis], System.Globalization.CultureInfo.InvariantCulture) * by).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return string.Join(',', cells);
    }

    private static string Centred(string line)
    {
        string[] cells = line.Split(',');
        for (int axis = 1; axis <= 3; axis++)
            cells[axis] = cells[axis] is "0.75" ? "-0.25" : cells[axis] is "0.5" ? "-0.5" : cells[axis];
        return string.Join(',', cells);
    }
}
