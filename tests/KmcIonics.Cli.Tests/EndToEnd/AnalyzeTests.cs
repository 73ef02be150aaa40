using KmcIonics.Analysis;
using KmcIonics.Cli.Commands;
using KmcIonics.Cli.Running;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>What a run found on the fly is found again in its trajectories, equal within rounding.</summary>
public sealed class AnalyzeTests : IDisposable
{
    private const double Rounding = 1e-9;

    // Errors are small differences of large numbers.
    private const double OfErrors = 1e-6;

    private static readonly string[] Stored = ["--set", "run.trajectory={frames: all, replicas: all}"];

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Diffusivity_conductivity_and_curves_are_those_of_the_run()
    {
        string file = Run(SmallJob.Text, "a.h5");

        AssertSame(ResultFile.Read(file).Conditions, Analysed(file).Conditions);
    }

    [Fact]
    public void Several_species_in_layers_of_a_stack_are_too()
    {
        string text = SmallJob.OnStack(18)
            .Replace("fill: {site: 0.5}}", "fill: {site: 0.3}}\n  - {species: Na, charge: 1, fill: {site: 0.2}}", StringComparison.Ordinal)
            .Replace("attempt_frequency: 1.0e13}", "attempt_frequency: 1.0e13, species: {Na: {barrier: 0.36}}}", StringComparison.Ordinal)
            + "analyze: [tracer_diffusion, conductivity, occupation_profile]\nprofile: {width: 3}\n";
        string file = Run(text, "a.h5", "--set", "conditions.temperature=400");

        ConditionRecord ran = Assert.Single(ResultFile.Read(file).Conditions);
        ConditionRecord again = Assert.Single(Analysed(file).Conditions);
        AssertSame([ran], [again]);
        AssertSame(ran.Together!.Conductivity, again.Together!.Conductivity);
        Assert.Equal(ran.Profile!.Occupation.SelectMany(layers => layers), again.Profile!.Occupation.SelectMany(layers => layers), Same);
    }

    [Fact]
    public void What_changed_with_a_schedule_is_too()
    {
        string text = SmallJob.Text
            .Replace("{temperature: [400, 500]}", "\n  temperature: 400\n  schedule: [{seconds: 1e-9, temperature: 600}, {seconds: 2e-9, field: {strength: 1e8, direction: [0, 0, 1]}}]", StringComparison.Ordinal)
            .Replace("{hops_per_ion: 40, frames: 40}", "{seconds: 1.2e-8, frames: 8}", StringComparison.Ordinal);
        string file = Run(text, "a.h5");

        CourseResult ran = ResultFile.Read(file).Conditions[0].Course!;
        CourseResult again = Analysed(file).Conditions[0].Course!;
        Assert.Equal(ran.HopRate, again.HopRate, Same);
        Assert.Equal(ran.Temperature, again.Temperature, (one, other) => Math.Abs(one - other) < 1e-6);
        Assert.Equal(ran.CurrentDensity.SelectMany(axes => axes), again.CurrentDensity.SelectMany(axes => axes), Same);
    }

    [Fact]
    public void A_start_can_be_left_out_and_the_fit_be_changed()
    {
        string file = Run(SmallJob.Text, "a.h5");

        double hopsPerFrame = ResultFile.Read(file).Conditions.Min(condition => condition.Transport[0].HopRate.Value * condition.Transport[0].SampledTime) / 40;
        ResultRecord late = AnalyzeCommand.Analysed([file], new AnalysisWindow(10, null), run => run with { FitFromHops = 4, FitToHops = 8 });
        ResultRecord skipped = AnalyzeCommand.Analysed([file], new AnalysisWindow(null, 9.5 * hopsPerFrame), run => run with { FitFromHops = 4, FitToHops = 8 });

        ConditionRecord whole = ResultFile.Read(file).Conditions[0];
        Assert.Equal(0.75 * whole.Run.SampledTime, late.Conditions[0].Run.SampledTime, 1e-9 * whole.Run.SampledTime);
        Assert.NotEqual(whole.Transport[0].TracerDiffusivity, late.Conditions[0].Transport[0].TracerDiffusivity);
        Assert.Equal(late.Conditions[0].Transport[0].TracerDiffusivity, skipped.Conditions[0].Transport[0].TracerDiffusivity);
        Assert.Contains("stored frames are to be analysed", Assert.Throws<InputException>(() => AnalyzeCommand.Analysed([file], new AnalysisWindow(39, null), run => run)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_other_seeds_are_more_replicas_and_other_jobs_are_refused_by_the_field()
    {
        string text = SmallJob.Text.Replace("{hops_per_ion: 40,", "{seconds: 2e-9,", StringComparison.Ordinal).Replace("equilibrate: {hops_per_ion: 2}", "equilibrate: {seconds: 1e-10}", StringComparison.Ordinal).Replace("[400, 500]", "500", StringComparison.Ordinal);
        (string one, string two, string three) = (Run(text, "1.h5"), Run(text, "2.h5", "--set", "seed=8"), Run(text, "3.h5", "--set", "seed=9", "--set", "hops[0].barrier=0.36"));

        TransportResult merged = Analysed(one, two).Conditions[0].Transport[0];

        Assert.Equal(6, merged.Replicas);
        double mean = new[] { one, two }.Average(file => ResultFile.Read(file).Conditions[0].Transport[0].HopRate.Value);
        Assert.Equal(1, merged.HopRate.Value / mean, Rounding);
        Assert.Equal($"'{one}' and '{three}' are results of different jobs: hops[0].barrier is the number 0.35 in the first and the number 0.36 in the second. Give results of one job that differ in their seeds alone.", Refusal(one, three));
        Assert.Contains("have the same seed, 7", Refusal(one, one), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_without_enough_frames_is_refused()
    {
        SmallJob.Write(_folder);
        KmcProgram.Run(_folder.Path, "run", "small.yaml", "--device", "host", "-o", "few.h5").Succeeded();
        KmcProgram.Run(_folder.Path, "run", "small.yaml", "--device", "host", "-o", "none.h5", "--set", "run.trajectory.frames=0").Succeeded();

        ToolResult few = KmcProgram.Run(_folder.Path, "analyze", "few.h5");

        Assert.Equal((2, ""), (few.ExitCode, few.StandardOutput));
        Assert.Equal("error: 2 stored frames are to be analysed, 2 are stored, and 3 are needed. Run the job with run.trajectory: {frames: all, replicas: all}.\n", few.StandardError);
        Assert.Contains("has no trajectory", Refusal(Path.Combine(_folder.Path, "none.h5")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_prints_what_the_run_printed_and_writes_a_result()
    {
        SmallJob.Write(_folder);
        string[] table = Table(KmcProgram.Run(_folder.Path, ["run", "small.yaml", "--device", "host", "-o", "a.h5", .. Stored]));
        File.Delete(Path.Combine(_folder.Path, "cubic.yaml"));

        Assert.Equal(table, Table(KmcProgram.Run(_folder.Path, "analyze", "a.h5", "-o", "b.h5")));
        AssertSame(ResultFile.Read(Path.Combine(_folder.Path, "a.h5")).Conditions, ResultFile.Read(Path.Combine(_folder.Path, "b.h5")).Conditions);
    }

    private static string[] Table(ToolResult result) => [.. result.Succeeded().StandardOutput.Split('\n').TakeWhile(line => !line.Contains("on host", StringComparison.Ordinal))];

    private static ResultRecord Analysed(params string[] files) => AnalyzeCommand.Analysed(files, new AnalysisWindow(null, null), run => run);

    private static string Refusal(params string[] files) => Assert.Throws<InputException>(() => Analysed(files)).Message;

    private string Run(string text, string file, params string[] overrides)
    {
        SmallJob.Write(_folder, text);
        KmcProgram.Run(_folder.Path, ["run", "small.yaml", "--device", "host", "-o", file, .. Stored, .. overrides]).Succeeded();
        return Path.Combine(_folder.Path, file);
    }

    internal static void AssertSame(IReadOnlyList<ConditionRecord> ran, IReadOnlyList<ConditionRecord> again)
    {
        Assert.Equal(ran.Count, again.Count);
        foreach ((TransportResult one, TransportResult other) in ran.SelectMany(condition => condition.Transport).Zip(again.SelectMany(condition => condition.Transport)))
        {
            AssertSame(one.HopRate, other.HopRate);
            AssertSame(one.TracerDiffusivity, other.TracerDiffusivity);
            AssertSame(one.ChargeDiffusivity, other.ChargeDiffusivity);
            AssertSame(one.TracerCorrelation, other.TracerCorrelation);
            AssertSame(one.CollectiveCorrelation, other.CollectiveCorrelation);
            AssertSame(one.Conductivity, other.Conductivity);
            Assert.Equal(one.HopRateByPathway, other.HopRateByPathway, Same);
            Assert.Equal(one.TracerDiffusivityByAxis, other.TracerDiffusivityByAxis, Same);
            Assert.Equal(one.MeanSquaredDisplacement!.Value, other.MeanSquaredDisplacement!.Value, (first, second) => Math.Abs(first - second) <= Rounding * Math.Abs(first));
            Assert.Equal(one.Notes, other.Notes);
        }

        Assert.Equal(ran.SelectMany(condition => condition.Run.Replicas), again.SelectMany(condition => condition.Run.Replicas));
    }

    private static void AssertSame(Estimate one, Estimate other) => Assert.True(Same(one, other), $"{one} and {other}");

    private static bool Same(Estimate one, Estimate other) =>
        Near(one.Value, other.Value, Rounding) && Near(one.StandardError ?? double.NaN, other.StandardError ?? double.NaN, OfErrors);

    private static bool Near(double one, double other, double rounding) => (double.IsNaN(one) && double.IsNaN(other)) || Math.Abs(one - other) <= rounding * Math.Abs(one);
}
