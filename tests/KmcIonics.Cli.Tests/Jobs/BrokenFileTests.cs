using System.Text;
using KmcIonics.Cli.Jobs;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>Files that are no job at all.</summary>
public sealed class BrokenFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_is_named_with_its_neighbour()
    {
        ToyJob.Write(_folder);

        JobError error = Error(Path.Combine(_folder.Path, "toi.yaml"));

        Assert.StartsWith("there is no file \"", error.Problem, StringComparison.Ordinal);
        Assert.Equal("toy.yaml", error.Suggestion);
    }

    [Theory]
    [InlineData("no/such/folder/job.yaml")]
    [InlineData("")]
    [InlineData("a\0b.yaml")]
    public void A_path_that_leads_nowhere_is_an_error(string name) => Error(name);

    [Fact]
    public void A_directory_is_no_job() => Assert.EndsWith("is a directory", Error(_folder.Path).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_huge_file_is_no_job()
    {
        string path = _folder.Write("huge.yaml", "");
        using (FileStream file = File.OpenWrite(path))
            file.SetLength((16 << 20) + 1);

        Assert.EndsWith("is larger than 16 MiB", Error(path).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void An_empty_file_says_so(string text)
    {
        JobError error = Error(_folder.Write("empty.yaml", text));

        Assert.True(error.Problem is "the file is empty" or "found nothing", error.Problem);
    }

    [Theory]
    [InlineData("just text", "found the text \"just text\"")]
    [InlineData("5", "found the number 5")]
    [InlineData("[1, 2]", "found a list of 2 items")]
    [InlineData("- name: toy", "found a list of 1 item")]
    public void The_root_is_a_map(string text, string problem)
    {
        JobError error = Error(_folder.Write("odd.yaml", text));

        Assert.Equal((problem, 1, 1), (error.Problem, error.Place.Line, error.Place.Column));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_located()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("name: toy # é\nseed: é1\n");
        bytes[^2] = 0xFF;

        JobError error = Error(_folder.Write("latin.yaml", bytes));

        Assert.Equal(("the byte 0xFF is not UTF-8 text", 2, 8), (error.Problem, error.Place.Line, error.Place.Column));
    }

    [Fact]
    public void Utf16_is_named()
    {
        Assert.Equal("the file is UTF-16 text", Error(_folder.Write("wide.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(ToyJob.Text)])).Problem);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[{")]
    public void Nesting_without_end_neither_hangs_nor_overflows_the_stack(string opening)
    {
        JobError error = Error(_folder.Write("deep.yaml", string.Concat(Enumerable.Repeat(opening, 100_000))));

        Assert.Contains("nested more than 32 deep", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void More_values_than_any_job_has_are_refused()
    {
        JobError error = Error(_folder.Write("many.yaml", $"a: [{string.Concat(Enumerable.Repeat("1,", 1_000_001))}]"));

        Assert.Contains("more than 1000000 values", error.Problem, StringComparison.Ordinal);
    }

    private static JobError Error(string path) =>
        Assert.Single(Assert.Throws<JobErrorsException>(() => JobReader.Read(path, [])).Errors);
}
