namespace KmcIonics.Analysis.Tests;

/// <summary>Of 200 repeated small studies, 68 ± 7 % of the one-sigma intervals hold the exact value.</summary>
public sealed class CoverageTests
{
    private const int Studies = 200;

    [Fact]
    public void Errors_of_diffusivities_and_conductivity_cover_the_exact_values()
    {
        TransportResult[] results = Repeat(seed => new Study { Seed = seed, Replicas = 16, Ions = 8, Frames = 60 }.MeasureIndependent());
        double exact = new Study().Exact;
        double conductivity = IonicConductivity.Of(8, 1, new Estimate(exact, null), new Study().System.Volume, 300).Value;
        Covers(results.Select(result => result.TracerDiffusivity), exact);
        Covers(results.Select(result => result.ChargeDiffusivity), exact);
        Covers(results.Select(result => result.ChargeDiffusivityByAxis[1]), exact);
        Covers(results.Select(result => result.Conductivity), conductivity);
    }

    [Fact]
    public void Errors_of_ratios_cover_the_exact_values()
    {
        TransportResult[] results = Repeat(seed =>
        {
            var study = new Study { Seed = seed, Replicas = 16, Ions = 8, Frames = 60, FitFromHops = 8, FitToHops = 24 };
            return study.Measure(replica => new BackHoppingWalk(study.Hops, 0.25, replica, study.Ions, study.Seed));
        });
        Covers(results.Select(result => result.TracerCorrelation), 0.6);
        Covers(results.Select(result => result.CollectiveCorrelation), 0.6);
        Covers(results.Select(result => result.HavenRatio), 1);
    }

    private static TransportResult[] Repeat(Func<int, TransportResult> study) =>
        [.. Enumerable.Range(1, Studies).Select(study)];

    private static void Covers(IEnumerable<Estimate> estimates, double exact)
    {
        int held = estimates.Count(estimate => Math.Abs(estimate.Value - exact) <= estimate.StandardError);
        double percent = 100.0 * held / Studies;
        Assert.True(percent is >= 61 and <= 75, $"{percent} % of the intervals hold {exact:G6}");
    }
}
