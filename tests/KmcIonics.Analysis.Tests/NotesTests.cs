namespace KmcIonics.Analysis.Tests;

/// <summary>The sentences that go with a result.</summary>
public sealed class NotesTests
{
    [Fact]
    public void Good_study_needs_none()
    {
        Assert.Empty(new Study().MeasureIndependent().Notes);
    }

    [Fact]
    public void Directions_that_differ_are_told_where_there_are_three()
    {
        TransportResult result = new Study { Steps = [(1, 0, 0, 1e9), (0, 1, 0, 1e9), (0, 0, 1, 5e8)] }.MeasureIndependent();
        TransportResult layer = new Study { Steps = [(1, 0, 0, 1e9), (0, 1, 0, 5e8)], Dimension = 2 }.MeasureIndependent();

        string note = Assert.Single(result.Notes);
        Assert.StartsWith("Transport differs between directions: along x, y and z D* is ", note);
        Assert.Contains($"{result.ConductivityByAxis[2].Value:G3} S/m. D*, D_J and σ are means over the three.", note);
        Assert.Empty(layer.Notes);
    }

    [Fact]
    public void One_replica_has_errors_of_its_own()
    {
        TransportResult result = new Study { Replicas = 1 }.MeasureIndependent();
        Assert.Equal("The errors are those of one replica, as if its ions moved independently: run several, whose scatter tells.", result.Notes[0]);
        Estimate[] all = [result.HopRate, result.TracerDiffusivity, result.ChargeDiffusivity, result.TracerCorrelation, result.CollectiveCorrelation, result.HavenRatio, result.Conductivity];
        Assert.All(all, estimate => Assert.InRange(estimate.StandardError!.Value / estimate.Value, 1e-4, 1));
        Assert.All(result.MeanSquaredDisplacement!.StandardError!, error => Assert.True(error > 0));
    }

    [Fact]
    public void Few_replicas_have_errors_that_are_uncertain()
    {
        TransportResult result = new Study { Replicas = 4, Frames = 400 }.MeasureIndependent();
        Assert.Contains("The errors come from the scatter of 4 replicas, and are uncertain themselves.", result.Notes);
    }

    [Fact]
    public void Ions_that_move_together_scatter_more_than_their_number_lets_expect()
    {
        var study = new Study { Ions = 20 };
        TransportResult result = study.Measure(replica => new RigidWalk(study.Hops, replica, study.Ions, study.Seed));
        Assert.Contains(result.Notes, note => note.StartsWith("D* differs between replicas ") && note.Contains("hold each other up"));
    }

    [Fact]
    public void Window_beyond_the_sample_is_cut()
    {
        TransportResult result = new Study { FitFromHops = 20, FitToHops = 500 }.MeasureIndependent();
        Assert.Contains(result.Notes, note => note.Contains("instead of 20 to 500: 200 hops per ion were sampled."));
        Assert.Contains(result.Notes, note => note.StartsWith("Whether the displacements have become linear in time was not checked"));
        Assert.Equal(0.96 * result.SampledTime, result.FitWindow.To, 1e-12 * result.SampledTime);
    }

    [Fact]
    public void Window_below_one_frame_is_widened()
    {
        var study = new Study { FitFromHops = 0.2, FitToHops = 1 };
        TransportResult result = study.MeasureIndependent();
        Assert.Contains(
            result.Notes, note => note.Contains("instead of 0.2 to 1: two lags or more must lie in it, and they are 2 hops per ion apart there."));
        Assert.Equal(study.Interval, result.FitWindow.From, 1e-12 * study.Interval);
        Assert.Equal(2 * study.Interval, result.FitWindow.To, 1e-12 * study.Interval);
    }

    [Fact]
    public void Curve_that_still_bends_is_told()
    {
        var study = new Study { HopsPerFrame = 0.25, FitFromHops = 0.25, FitToHops = 2 };
        TransportResult result = study.Measure(replica => new BackHoppingWalk(study.Hops, 0.9, replica, study.Ions, study.Seed));
        Assert.Contains(result.Notes, note => note.StartsWith("D* is not linear in time yet: ") && note.Contains("sample "));
    }

    [Fact]
    public void Large_error_comes_with_what_would_mend_it()
    {
        var study = new Study { Replicas = 6, Ions = 2, FitFromHops = 40, FitToHops = 160 };
        TransportResult result = study.MeasureIndependent();
        double relative = result.Conductivity.StandardError!.Value / result.Conductivity.Value;
        Assert.InRange(relative, 0.2, 1);
        double replicas = Math.Ceiling(6 * relative * relative / 0.01);
        Assert.Contains(result.Notes, note => note.Contains($"run about {replicas:F0} replicas"));
    }

    [Fact]
    public void Nothing_moved_gives_zero_and_a_bound()
    {
        var study = new Study { Ions = 10, Replicas = 1 };
        TransportResult result = study.Measure(replica => new IndependentWalk([study.Hops[0] with { Rate = 0 }], replica, study.Ions, 1));
        double oneHop = 1 / (10 * result.SampledTime);
        Assert.Equal(0, result.HopRate.Value);
        Assert.Equal(oneHop, result.HopRate.StandardError!.Value, 1e-9 * oneHop);
        Assert.Equal(0, result.TracerDiffusivity.Value);
        Assert.Equal(oneHop * 9e-20 / 6, result.TracerDiffusivity.StandardError!.Value, 1e-9 * oneHop * 9e-20);
        Assert.Equal(oneHop * 9e-20 / 2, result.ChargeDiffusivityByAxis[2].StandardError!.Value, 1e-9 * oneHop * 9e-20);
        Assert.Equal(0, result.Conductivity.Value);
        Assert.True(double.IsNaN(result.TracerCorrelation.Value));
        Assert.StartsWith("No ion hopped in ", Assert.Single(result.Notes));
        // Poisson: none is seen at 3.0 expected hops with probability 5 %.
        Assert.Contains($"{2.9957 * oneHop:G3} Hz", result.Notes[0]);
    }

    [Fact]
    public void Negative_charge_diffusivity_leaves_the_Haven_ratio_open()
    {
        TransportResult[] results = [.. Enumerable.Range(1, 50).Select(seed =>
            new Study { Replicas = 1, Ions = 1, Frames = 10, FitFromHops = 10, FitToHops = 20, Seed = seed }.MeasureIndependent())];
        TransportResult negative = results.First(result => result.ChargeDiffusivity.Value <= 0);
        Assert.True(double.IsNaN(negative.HavenRatio.Value));
        Assert.Contains(negative.Notes, note => note.StartsWith("The charge diffusivity came out negative"));
        Assert.DoesNotContain(
            results.Where(result => result.ChargeDiffusivity.Value > 0),
            result => result.Notes.Any(note => note.Contains("Haven")));
    }

    [Fact]
    public void Handful_of_hops_is_told()
    {
        var study = new Study { Ions = 2, Replicas = 2, HopsPerFrame = 0.05, FitFromHops = 0.5, FitToHops = 2 };
        Assert.Contains(study.MeasureIndependent().Notes, note => note.StartsWith("Only ") && note.Contains("hops were sampled"));
    }
}
