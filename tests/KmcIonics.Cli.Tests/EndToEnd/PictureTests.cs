using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary><c>run --picture</c>.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public PictureTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_picture_is_drawn_beside_the_result()
    {
        ToolResult run = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--device", "host", "--picture", "small.svg").Succeeded();

        Assert.Equal(["small.h5", "small.svg"], SmallJob.OtherFiles(_folder).Order(StringComparer.Ordinal));
        Assert.Contains("picture in small.svg", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("500 K", File.ReadAllText(Path.Combine(_folder.Path, "small.svg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("small.jpg", "small.h5", ".png or .svg")]
    [InlineData("nowhere/small.png", "small.h5", "with --picture")]
    [InlineData("./same.svg", "same.svg", "another name")]
    public void A_picture_that_cannot_be_written_is_refused_before_the_run(string picture, string output, string said)
    {
        ToolResult run = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--device", "host", "--picture", picture, "-o", output);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }
}
