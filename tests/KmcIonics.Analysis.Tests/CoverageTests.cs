using Xunit.Abstractions;

namespace KmcIonics.Analysis.Tests;

/// <summary>Of 200 repeated small studies, 68 ± 7 % of the intervals of one error hold the exact value, and 95 ± 3 % of those of two.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    private const int Studies = 200;

    [Fact]
    public void Errors_of_diffusivities_and_conductivity_cover_the_exact_values()
    {
        TransportResult[] results = Repeat(seed => new Study { Seed = seed, Replicas = 32, Ions = 8, Frames = 60 }.MeasureIndependent());
        double exact = new Study().Exact;
        double conductivity = IonicConductivity.Of(8, 1, new Estimate(exact, null), new Study().System.Volume, 300).Value;
        Covers("D*", results.Select(result => result.TracerDiffusivity), exact);
        Covers("D_J", results.Select(result => result.ChargeDiffusivity), exact);
        Covers("D_J along y", results.Select(result => result.ChargeDiffusivityByAxis[1]), exact);
        Covers("σ", results.Select(result => result.Conductivity), conductivity);
    }

    [Fact]
    public void Errors_of_two_replicas_cover_the_exact_values()
    {
        TransportResult[] results = Repeat(seed => new Study { Seed = seed, Replicas = 2, Ions = 8, Frames = 200 }.MeasureIndependent());
        // Of so few replicas two errors hold less than 95 %: Student's distribution has wide wings.
        Covers("D* of two replicas", results.Select(result => result.TracerDiffusivity), new Study().Exact, isNormal: false);
        Covers("D_J of two replicas", results.Select(result => result.ChargeDiffusivity), new Study().Exact, isNormal: false);
    }

    [Fact]
    public void Errors_of_one_replica_cover_the_exact_values()
    {
        TransportResult[] results = Repeat(seed => new Study { Seed = seed, Replicas = 1, Ions = 8, Frames = 400 }.MeasureIndependent());
        double exact = new Study().Exact;
        Covers("D* of one replica", results.Select(result => result.TracerDiffusivity), exact);
        Covers("D* along x of one replica", results.Select(result => result.TracerDiffusivityByAxis[0]), exact);
        Covers("D_J of one replica", results.Select(result => result.ChargeDiffusivity), exact);
        // The inefficiency of a series of independent values comes out above 1, and its error so on the side of more.
        Covers("hop rate of one replica", results.Select(result => result.HopRate), new Study().Hops.Sum(hop => hop.Rate), isNormal: false);
    }

    [Fact]
    public void Errors_of_ratios_cover_the_exact_values()
    {
        TransportResult[] results = Repeat(seed =>
        {
            var study = new Study { Seed = seed, Replicas = 32, Ions = 8, Frames = 60, FitFromHops = 8, FitToHops = 24 };
            return study.Measure(replica => new BackHoppingWalk(study.Hops, 0.25, replica, study.Ions, study.Seed));
        });
        Covers("f", results.Select(result => result.TracerCorrelation), 0.6);
        Covers("f_I", results.Select(result => result.CollectiveCorrelation), 0.6);
        Covers("H", results.Select(result => result.HavenRatio), 1);
    }

    private static TransportResult[] Repeat(Func<int, TransportResult> study) =>
        [.. Enumerable.Range(1, Studies).Select(study)];

    private void Covers(string name, IEnumerable<Estimate> estimates, double exact, bool isNormal = true)
    {
        double[] deviations = [.. estimates.Select(estimate => Math.Abs(estimate.Value - exact) / estimate.StandardError!.Value)];
        double one = 100.0 * deviations.Count(deviation => deviation <= 1) / Studies;
        double two = 100.0 * deviations.Count(deviation => deviation <= 2) / Studies;
        string report = $"{name}: {one} % of the intervals of one error hold {exact:G6}, {two} % of those of two";
        output.WriteLine(report);
        Assert.True(one is >= 61 and <= 75 && (!isNormal || two is >= 92 and <= 98), report);
    }
}
