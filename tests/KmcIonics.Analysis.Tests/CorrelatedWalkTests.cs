using KmcIonics.Testing;

namespace KmcIonics.Analysis.Tests;

/// <summary>Walks whose hops depend on each other, with exact correlation factors.</summary>
public sealed class CorrelatedWalkTests
{
    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void Hops_that_go_back_are_left_out_of_the_diffusivity(double back)
    {
        var study = new Study { FitFromHops = 40, FitToHops = 100, HopsPerFrame = 4 };
        TransportResult result = study.Measure(replica => new BackHoppingWalk(study.Hops, back, replica, study.Ions, study.Seed));
        double exact = (1 - back) / (1 + back);
        ZScore.Within(result.TracerCorrelation.Value, result.TracerCorrelation.StandardError!.Value, exact);
        ZScore.Within(result.CollectiveCorrelation.Value, result.CollectiveCorrelation.StandardError!.Value, exact);
        ZScore.Within(result.TracerDiffusivity.Value, result.TracerDiffusivity.StandardError!.Value, exact * study.Exact);
    }

    [Fact]
    public void The_first_point_of_the_curve_still_holds_them()
    {
        var study = new Study { FitFromHops = 10, FitToHops = 40, HopsPerFrame = 0.5, Frames = 200 };
        TransportResult result = study.Measure(replica => new BackHoppingWalk(study.Hops, 0.8, replica, study.Ions, study.Seed));
        double shortTime = result.MeanSquaredDisplacement!.Value[0] / (6 * study.Interval);
        Assert.True(shortTime > 4 * result.TracerDiffusivity.Value, $"{shortTime} against {result.TracerDiffusivity.Value}");
    }

    [Fact]
    public void Ions_that_move_as_one_have_a_Haven_ratio_of_one_over_their_number()
    {
        var study = new Study { Ions = 7 };
        TransportResult result = study.Measure(replica => new RigidWalk(study.Hops, replica, study.Ions, study.Seed));
        ZScore.Within(result.CollectiveCorrelation.Value, result.CollectiveCorrelation.StandardError!.Value, 7);
        ZScore.Within(result.TracerCorrelation.Value, result.TracerCorrelation.StandardError!.Value, 1);
        ZScore.Within(result.HavenRatio.Value, result.HavenRatio.StandardError!.Value, 1.0 / 7);
        IReadOnlyList<double> tracer = result.MeanSquaredDisplacement!.Value;
        // Only the origin at the start reaches the longest lag in both curves.
        Assert.Equal(7 * tracer[^1], result.CollectiveDisplacement!.Value[^1], 1e-12 * tracer[^1]);
    }

    [Fact]
    public void Half_filled_lattice_with_exclusion_has_the_exact_conductivity()
    {
        const int Length = 4;
        const double Rate = 1e9;
        int sites = Length * Length * Length;
        var study = new Study { Ions = sites / 2, Frames = 100, Replicas = 64, FitFromHops = 1, FitToHops = 12 };
        TransportResult result = study.Measure(replica => new ExclusionWalk(study.Hops, Length, Rate, replica, study.Seed));
        double factor = result.FiniteNumberFactor;
        Assert.Equal(sites / (sites - 1.0), factor, 1e-15);
        // σ = n_s q² z a² Γ c(1 − c)/(6kT) in the infinite lattice, 1/n_s = 27 Å³, a = 3 Å, c = ½, z = 6.
        double infinite = Math.Pow(1.602176634e-19, 2) / 27e-30 * 9e-20 * Rate / 4 / (1.380649e-23 * 300);
        ZScore.Within(result.Conductivity.Value / factor, result.Conductivity.StandardError!.Value / factor, infinite);
        ZScore.Within(result.HopRate.Value / factor, result.HopRate.StandardError!.Value / factor, 3 * Rate);
        ZScore.Within(result.CollectiveCorrelation.Value, result.CollectiveCorrelation.StandardError!.Value, 1);
        Assert.True(result.TracerCorrelation.Value < 0.9);
    }
}
