using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Analysis.Tests;

/// <summary>Independent hops have D* = D_J = ½ Σ rate Δα² along every axis, in every cell.</summary>
public sealed class KnownDiffusivityTests
{
    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, Study> Cases { get; } = new()
    {
        ["cubic"] = new Study(),
        ["square layer"] = new Study { Steps = [(1, 0, 0, 1e9), (0, 1, 0, 1e9)], Dimension = 2 },
        ["triangular layer"] = new Study
        {
            Cell = UnitCell.FromLengthsAndAngles(3, 3, 10, 90, 90, 120),
            Steps = [(1, 0, 0, 1e9), (0, 1, 0, 1e9), (1, 1, 0, 1e9)],
            Dimension = 2,
        },
        ["chain along a diagonal"] = new Study { Steps = [(1, 1, 1, 1e9)], Dimension = 1 },
        ["anisotropic"] = new Study
        {
            Cell = UnitCell.FromLengthsAndAngles(3, 5, 8, 90, 90, 90),
            Steps = [(1, 0, 0, 3e9), (0, 1, 0, 1e9), (0, 0, 1, 2e8)],
        },
        ["triclinic"] = new Study
        {
            Cell = UnitCell.FromLengthsAndAngles(3, 4, 5, 70, 80, 105),
            Steps = [(1, 0, 0, 1e9), (0, 1, 0, 2e9), (0, 0, 1, 5e8), (1, -1, 1, 3e8)],
        },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_diffusivities_and_the_conductivity_are_exact_within_four_sigma(string name)
    {
        Study study = Cases[name];
        TransportResult result = study.MeasureIndependent();
        Matches(result.TracerDiffusivity, study.Exact);
        Matches(result.ChargeDiffusivity, study.Exact);
        Matches(result.Conductivity, IonicConductivity.Of(study.Ions, 1, new Estimate(study.Exact, null), study.System.Volume, 300).Value);
        Matches(result.TracerCorrelation, 1);
        Matches(result.CollectiveCorrelation, 1);
        Matches(result.HavenRatio, 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Diffusivities_by_axis_are_exact_within_four_sigma(string name)
    {
        Study study = Cases[name];
        TransportResult result = study.MeasureIndependent();
        double[] exact = [study.ExactByAxis.X, study.ExactByAxis.Y, study.ExactByAxis.Z];
        for (int axis = 0; axis < 3; axis++)
        {
            Matches(result.TracerDiffusivityByAxis[axis], exact[axis]);
            Matches(result.ChargeDiffusivityByAxis[axis], exact[axis]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hop_rates_are_exact_within_four_sigma(string name)
    {
        Study study = Cases[name];
        TransportResult result = study.MeasureIndependent();
        Matches(result.HopRate, study.Hops.Sum(hop => hop.Rate));
        for (int pathway = 0; pathway < 2; pathway++)
            Matches(result.HopRateByPathway[pathway], study.Hops.Where(hop => hop.Pathway == pathway).Sum(hop => hop.Rate));
    }

    private static void Matches(Estimate estimate, double exact)
    {
        // No hop leads there.
        if (exact == 0)
            Assert.Equal(new Estimate(0, 0), estimate);
        else
            ZScore.Within(estimate.Value, estimate.StandardError ?? double.NaN, exact);
    }
}
