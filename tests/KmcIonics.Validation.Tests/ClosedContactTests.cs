using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Two materials in contact that share a fixed number of ions, without reservoirs and without their charge.</summary>
public sealed class ClosedContactTests(ITestOutputHelper output)
{
    private const double Kelvin = 600;
    private const int Planes = 4;

    private static readonly double s_kT = PhysicalConstants.BoltzmannEvPerKelvin * Kelvin;

    /// <summary>The chemical potential is one on both sides: c_B/(1 − c_B) = c_A/(1 − c_A) exp(−Δμ°/kT).</summary>
    [Theory]
    [InlineData(0.08, 0.5)]
    [InlineData(-0.05, 0.2)]
    public void Ions_share_out_until_the_chemical_potential_is_one(double difference, double filling)
    {
        IReadOnlyList<Estimate> occupation = Study.RunCondition(Contact(difference, filling)).Profile!.Occupation[0];

        Assert.Equal(2, occupation.Count);
        (double a, double b) = (occupation[0].Value, occupation[1].Value);
        Assert.Equal(filling, (a + b) / 2, 1e-3);

        // What A gains B loses.
        double slope = (1 / (a * (1 - a))) + (1 / (b * (1 - b)));
        double error = slope * occupation[0].StandardError!.Value;
        output.WriteLine(ZScore.Within(Math.Log(a / (1 - a)) - Math.Log(b / (1 - b)), error, difference / s_kT));
        Assert.InRange(error, 0, 0.02 * Math.Abs(difference) / s_kT);
    }

    private static Job Contact(double difference, double filling) =>
        Study.OneSublattice("simple-cubic", [1, 1, 1], 0.5, replicas: 8, equilibrate: 100, sample: 1000, frames: 500, fitFrom: 1, fitTo: 2) with
        {
            Lattice = StackOf.SimpleCubic(36, Planes, Planes, apart: true),
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("A", filling, null), new SublatticeFill("B", filling, null)]) { SiteEnergyEv = new Dictionary<string, double> { ["B"] = difference } }],
            Hops = [Hop("A-A", "A", "A"), Hop("A-B", "A", "B"), Hop("B-B", "B", "B")],
            Conditions = new Conditions([Kelvin]),
            Analyze = [AnalysisKind.TracerDiffusion, AnalysisKind.OccupationProfile],
            Profile = new LayerProfile(new BoxAxis(2), 3 * Planes),
        };

    private static HopPathway Hop(string name, string first, string second) => new(name, first, second, 0, 3.1, 0.35, 1e13);
}
