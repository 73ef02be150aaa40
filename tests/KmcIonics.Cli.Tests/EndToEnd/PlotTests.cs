using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary><c>plot</c>, and the figures at the end of <c>run</c>.</summary>
public sealed class PlotTests(FinishedRun run) : IClassFixture<FinishedRun>
{
    [Fact]
    public void A_run_leaves_its_figures_beside_the_result_and_plot_draws_them_again()
    {
        using var folder = new Jobs.ScratchFolder();
        SmallJob.Write(folder);
        ToolResult drawn = KmcProgram.RunAsGiven(folder.Path, "run", "small.yaml", "--device", "host").Succeeded();
        Assert.Contains("figures in small-plots: msd.png, arrhenius.png, convergence.png", drawn.StandardError, StringComparison.Ordinal);
        Assert.Equal(["arrhenius.png", "convergence.png", "msd.png"], Files(folder.Path, "small-plots"));

        // What is there already is left alone, and the run is done all the same.
        File.WriteAllText(Path.Combine(folder.Path, "small-plots", "msd.png"), "mine");
        ToolResult again = KmcProgram.RunAsGiven(folder.Path, "run", "small.yaml", "--device", "host", "--overwrite").Succeeded();
        Assert.Contains("no figures: 'small-plots/msd.png' is not a PNG file", again.StandardError, StringComparison.Ordinal);
        Assert.Contains("kmc-ionics plot small.h5", again.StandardError, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "small-plots", "msd.png")));
        File.Delete(Path.Combine(folder.Path, "small-plots", "msd.png"));

        ToolResult plotted = KmcProgram.Run(folder.Path, "plot", "small.h5", "--format", "svg").Succeeded();
        Assert.Contains("figure in small-plots/lattice.svg", plotted.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_go_into_a_folder_or_beside_one_another_into_a_file()
    {
        KmcProgram.Run(run.Folder.Path, "plot", "small.h5", "--kind", "msd", "arrhenius", "-o", "some", "--format", "svg").Succeeded();
        Assert.Equal(["arrhenius.svg", "msd.svg"], Files(run.Folder.Path, "some"));
        KmcProgram.Run(run.Folder.Path, "plot", "small.h5", "-o", "all.svg").Succeeded();
        string all = File.ReadAllText(Path.Combine(run.Folder.Path, "all.svg"));
        Assert.Contains("lag time / s", all, StringComparison.Ordinal);
        Assert.Contains("1000 K / T", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_are_compared_by_their_names()
    {
        File.Copy(run.File, Path.Combine(run.Folder.Path, "copy.h5"), overwrite: true);
        KmcProgram.Run(run.Folder.Path, "plot", "small.h5", "copy.h5", "-o", "both", "--format", "svg").Succeeded();
        Assert.Contains("arrhenius.svg", Files(run.Folder.Path, "both"));
        Assert.Contains("copy-msd.svg", Files(run.Folder.Path, "both"));
        string text = File.ReadAllText(Path.Combine(run.Folder.Path, "both", "arrhenius.svg"));
        Assert.Contains("copy, 0.3", text, StringComparison.Ordinal);
        Assert.Contains("small, 0.3", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no kind of figure 'mds'", "plot", "small.h5", "--kind", "mds")]
    [InlineData("Did you mean 'msd'?", "plot", "small.h5", "--kind", "mds")]
    [InlineData("'small.h5' holds nothing for profile", "plot", "small.h5", "--kind", "profile")]
    [InlineData("there is no file 'none.h5'", "plot", "none.h5")]
    [InlineData("it is not an HDF5 file", "plot", "small.yaml")]
    [InlineData("'cubic.yaml' is a file, and figures go into a folder", "plot", "small.h5", "-o", "cubic.yaml")]
    [InlineData("There is no option '--king'", "plot", "small.h5", "--king")]
    [InlineData("--no-plots for none", "run", "small.yaml", "-o", "new.h5", "--picture", "a.png", "--no-plots")]
    public void What_cannot_be_drawn_is_refused(string said, params string[] arguments)
    {
        ToolResult refused = KmcProgram.RunAsGiven(run.Folder.Path, arguments);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(said, refused.StandardError, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files(string folder, string name) =>
        Directory.EnumerateFiles(Path.Combine(folder, name)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
