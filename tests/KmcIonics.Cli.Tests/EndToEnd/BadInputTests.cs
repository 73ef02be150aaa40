using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Whatever a user gives, <c>run</c> says in its own words what is wrong, exits with 2 and leaves nothing behind.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ions[0].fill.site=0", "there are zero ions, so nothing can hop")]
    [InlineData("ions[0].fill.site=1", "there are zero vacancies: ions fill all 216 sites, so nothing can hop")]
    [InlineData("hops[0].barrier=.nan", "hops[0].barrier: found the number .nan, which is not finite and decimal")]
    [InlineData("lattice.supercell=[1, 6, 6]", "the supercell is too small for its hop range: with 1 unit cell along a")]
    [InlineData("lattice.structure=pairs.yaml", "the hop network does not percolate: ions stay in clusters of at most 2 sites")]
    [InlineData("run.sample={seconds: 1e-300}", "at 400 K the sample frames are 5E-303 s apart")]
    [InlineData("run.sample={seconds: 1e11}", "more than the clock counts at 400 K")]
    [InlineData("run.sample.frames=1000000", "observing 1,000,000 replicas of 108 ions at 1,000,000 frames takes 28", "run.replicas=1000000")]
    [InlineData("hops[0].barrier=0.064", "at 1 K the fastest cell attempts", "conditions.temperature=1")]
    [InlineData("hops[0].max_distance=30", "hops reach across too many scheduling cells", "lattice.supercell=[24, 24, 24]")]
    [InlineData("hops[0].max_distance=2", "matches no pair of sites between 0 and 2 Å")]
    [InlineData("lattice.structure=small.yaml", "cell: the key is missing")]
    public void A_job_that_cannot_run_says_why(string change, string expected, string another = "seed=1")
    {
        SmallJob.Write(_folder);
        _folder.Write("pairs.yaml", """
            name: pairs
            source: invented for tests
            cell: {lengths: [6, 6, 6], angles: [90, 90, 90]}
            sublattices:
              - {name: site, positions: [[0, 0, 0], [0.4, 0, 0]]}

            """);

        Refused(expected, "--set", change, "--set", another);
    }

    [Fact]
    public void A_missing_file_is_no_job() => Refused("small.yaml: there is no file \"small.yaml\"");

    [Fact]
    public void A_directory_is_no_job()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "small.yaml"));

        Refused("small.yaml: \"small.yaml\" is a directory");
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nname: *c\n", "Aliases are not used here")]
    public void Odd_text_is_no_job(string text, string expected)
    {
        _folder.Write("small.yaml", text);

        Refused(expected);
    }

    [Fact]
    public void Deep_nesting_is_no_job()
    {
        _folder.Write("small.yaml", string.Concat(Enumerable.Repeat("- ", 200_000)));

        Refused("nested more than 32 deep");
    }

    [Fact]
    public void A_picture_is_no_job()
    {
        byte[] bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        "\x89PNG\r\n\x1A\n"u8[1..].CopyTo(bytes.AsSpan(1));
        bytes[0] = 0x89;
        _folder.Write("small.yaml", bytes);

        Refused("small.yaml:1:1: the byte 0x89 is not UTF-8 text");
    }

    [Fact]
    public void A_huge_file_is_no_job()
    {
        using (FileStream file = File.Create(Path.Combine(_folder.Path, "small.yaml")))
        {
            byte[] block = new byte[1_000_000];
            Array.Fill(block, (byte)'a');
            for (int written = 0; written < 100; written++)
                file.Write(block);
        }

        Refused("\"small.yaml\" is larger than 16 MiB");
    }

    private void Refused(string expected, params string[] options)
    {
        string[] before = Files();

        ToolResult run = KmcProgram.Run(_folder.Path, ["run", "small.yaml", .. options]);

        Assert.Contains(expected, run.StandardError, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitCode, run.StandardOutput));
        Assert.DoesNotContain("   at ", run.StandardError, StringComparison.Ordinal);
        Assert.True(run.StandardError.Length < 20_000, "the message is longer than anybody reads");
        Assert.Equal(before, Files());
    }

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(_folder.Path).Order(StringComparer.Ordinal)];
}
