using System.Text;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Imports;

/// <summary>Whatever is wrong with an imported file, the message says what, where and what to do.</summary>
public sealed class BrokenImportTests : IDisposable
{
    private static readonly string[] s_jobs = ["import.yaml", "list.yaml", "events.yaml"];

    private readonly ScratchFolder _folder = new();

    public BrokenImportTests()
    {
        ImportJob.Write(_folder, ImportJob.Csv);
        _folder.Write("list.yaml", ImportJob.Of(ImportJob.LatticeMc));
        _folder.Write("events.yaml", ImportJob.Of(ImportJob.Kmcpy, "fill: occupancy"));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [ClassData(typeof(BrokenImports))]
    public void Is_refused_with_a_reason(string file, string found, string replacement, string expected)
    {
        Replace(file, found, replacement);

        Assert.Contains(expected, Refusal(JobOf(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sound_files_are_not_refused() => Assert.All(s_jobs, job => Assert.Null(Refusal(job)));

    [Fact]
    public void All_errors_of_a_table_come_at_once()
    {
        Replace("sites.csv", "\n3,0,0,0.75,B", "\nx,0,y,0.75,B");
        Replace("sites.csv", "\n5,", "\n4,");
        JobErrorsException refusal = Assert.Throws<JobErrorsException>(() => JobReader.Read(Path.Combine(_folder.Path, "import.yaml"), ["run.replicas=0"]));

        Assert.Equal(4, refusal.Errors.Count);
        Assert.Equal([5, 5, 7], refusal.Errors.Where(error => error.Place.Source.EndsWith("sites.csv", StringComparison.Ordinal)).Select(error => error.Place.Line));
    }

    [Theory]
    [InlineData("sites.csv")]
    [InlineData("edges.csv")]
    [InlineData("sites.dat")]
    [InlineData("events.json")]
    [InlineData("state.json")]
    public void Sixteen_bit_text_and_bytes_that_are_no_text_are_named(string file)
    {
        string text = File.ReadAllText(Path.Combine(_folder.Path, file));
        _folder.Write(file, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);
        Assert.Contains($"{file}:1:1: the file is UTF-16 text. Save it as UTF-8", Refusal(JobOf(file)), StringComparison.Ordinal);

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bytes[20] = 0xFF;
        _folder.Write(file, bytes);
        Assert.Contains("the byte 0xFF is not UTF-8 text", Refusal(JobOf(file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sites.csv")]
    [InlineData("edges.csv")]
    [InlineData("sites.dat")]
    [InlineData("events.json")]
    [InlineData("state.json")]
    public void Line_ends_and_a_byte_order_mark_do_not_matter(string file)
    {
        string text = File.ReadAllText(Path.Combine(_folder.Path, file));
        _folder.Write(file, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))]);

        Assert.Null(Refusal(JobOf(file)));
    }

    [Fact]
    public void Deep_and_wide_files_are_no_harm()
    {
        _folder.Write("events.json", new string('[', 1_000_000));
        Assert.Contains("this is not JSON", Refusal("events.yaml"), StringComparison.Ordinal);
        _folder.Write("events.json", "{\"events\":" + string.Concat(Enumerable.Repeat("{\"x\":", 100_000)));
        Assert.Contains("this is not JSON", Refusal("events.yaml"), StringComparison.Ordinal);

        Replace("sites.dat", "neighbours: -16 ", "neighbours: " + string.Concat(Enumerable.Repeat("-31 ", 200_000)));
        Assert.Contains("… and", Refusal("list.yaml"), StringComparison.Ordinal);
        Replace("sites.csv", "\n3,", "\n" + new string('3', 1_000_000) + ",");
        Assert.Contains("Allowed is a whole number", Refusal("import.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edge_that_names_an_unknown_or_unfit_pathway_is_refused_when_the_lattice_is_built()
    {
        Replace("edges.csv", ",near\n", ",far\n");
        Assert.Contains("an edge names the pathway 'far', and the job has none of that name", Refusal("import.yaml"), StringComparison.Ordinal);
        Replace("edges.csv", ",far\n", ",near\n");
        Replace("import.yaml", "max_distance: 3,", "max_distance: 2,");
        Assert.Contains("the pathway 'near' does not fit the edge of 2.500 Å between the sites 0 (A, bulk) and 1 (B, bulk), which names it", Refusal("import.yaml"), StringComparison.Ordinal);
    }

    private static string JobOf(string file) => file switch
    {
        "sites.csv" or "edges.csv" => "import.yaml",
        "sites.dat" => "list.yaml",
        "active.csv" or "events.json" or "state.json" => "events.yaml",
        _ => file,
    };

    private string? Refusal(string job)
    {
        try
        {
            ImportJob.Build(Path.Combine(_folder.Path, job));
            return null;
        }
        catch (InputException refusal)
        {
            return refusal.Message;
        }
    }

    private void Replace(string file, string found, string replacement)
    {
        string text = File.ReadAllText(Path.Combine(_folder.Path, file));
        Assert.Contains(found, text, StringComparison.Ordinal);
        int at = text.IndexOf(found, StringComparison.Ordinal);
        _folder.Write(file, found.Length == 0 ? replacement : text.Remove(at, found.Length).Insert(at, replacement));
    }
}
