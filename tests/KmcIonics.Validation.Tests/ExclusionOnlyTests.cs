using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Validation.Tests;

/// <summary>Ions that only exclude each other, against exact and high-precision values.</summary>
[Trait("Category", "Long")]
public sealed class ExclusionOnlyTests
{
    /// <summary>One vacancy in the supercell: the lattice Green's function values of the correlation factor.</summary>
    [Theory]
    [InlineData("honeycomb", 14, 14, 1, 96, 1.0 / 3)]
    [InlineData("square", 20, 20, 1, 96, 0.46694220692)]
    [InlineData("triangular", 20, 20, 1, 48, 0.56005700203)]
    [InlineData("diamond", 4, 4, 4, 48, 0.5)]
    [InlineData("simple-cubic", 8, 8, 8, 48, 0.65310883874)]
    [InlineData("bcc", 6, 6, 6, 48, 0.72719414009)]
    [InlineData("fcc", 5, 5, 5, 48, 0.781451421945)]
    public void TracerCorrelationInTheVacancyLimit(string structure, int a, int b, int c, int replicas, double exact)
    {
        Job job = Study.OneSublattice(structure, [a, b, c], 0, replicas, equilibrate: 1, sample: 60, frames: 240, fitFrom: 1, fitTo: 4);
        int sites = a * b * c * ((CrystalLatticeSpecification)job.Lattice).Structure.Sublattices[0].Positions.Count;
        job = job with { Ions = [new IonPopulation("Li", 1, [new SublatticeFill("site", null, sites - 1)])] };
        TransportResult result = Study.Run(job);

        // In a finite crystal the displacement of one ion holds a share 1/N of the centre of mass, which moves as all ions together do.
        double centreOfMass = result.CollectiveCorrelation.Value / result.Ions;
        double f = result.TracerCorrelation.Value - centreOfMass;
        Assert.InRange(result.TracerCorrelation.StandardError!.Value / exact, 0, 0.005);
        ZScore.Within(f, result.TracerCorrelation.StandardError.Value, exact);
    }

    [Theory]
    [InlineData("simple-cubic", 20, 0.25, .9270, .0009)]
    [InlineData("simple-cubic", 20, 0.50, .8450, .0006)]
    [InlineData("simple-cubic", 20, 0.75, .753, .001)]
    [InlineData("simple-cubic", 20, 0.90, .693, .001)]
    [InlineData("fcc", 12, 0.25, .960, .004)]
    [InlineData("fcc", 12, 0.50, .9129, .0010)]
    [InlineData("fcc", 12, 0.75, .853, .002)]
    [InlineData("fcc", 12, 0.90, .812, .002)]
    public void TracerCorrelationAgainstFilling(string structure, int repeat, double fill, double expected, double expectedError)
    {
        TransportResult result = Study.Run(
            Study.OneSublattice(structure, [repeat, repeat, repeat], fill, replicas: 16, equilibrate: 10, sample: 200, frames: 100, fitFrom: 10, fitTo: 40));
        Assert.InRange(result.TracerCorrelation.StandardError!.Value / expected, 0, 0.005);
        ZScore.Within(result.TracerCorrelation.Value, result.TracerCorrelation.StandardError.Value, expected, expectedError);
    }

    /// <summary>Half-filled simple cubic: 1.5 hops per site in 1/Γ, with the exact finite-N filling; f_I = 1.</summary>
    [Fact]
    public void HopRateAndCollectiveCorrelationAreExact()
    {
        TransportResult result = Study.Run(
            Study.OneSublattice("simple-cubic", [12, 12, 12], 0.5, replicas: 64, equilibrate: 2, sample: 100, frames: 400, fitFrom: 0.25, fitTo: 1));
        double sites = 12 * 12 * 12;
        double rate = ArrheniusRate.Of(1e13, 0.35, 300);
        double vacantNeighbours = 6 * (1 - (((sites / 2) - 1) / (sites - 1)));
        ZScore.Within(result.HopRate.Value / rate, result.HopRate.StandardError!.Value / rate, vacantNeighbours);
        Assert.InRange(result.HopRate.Value / rate * 0.5 / 1.5, 0.999, 1.001);
        ZScore.Within(result.CollectiveCorrelation.Value, result.CollectiveCorrelation.StandardError!.Value, 1);
        Assert.InRange(result.CollectiveCorrelation.StandardError.Value, 0, 0.02);
    }

    /// <summary>σ = n_s q² z a² ν c(1−c) exp(−E/kT)/(6kT), at n_s = 1/a³ instead of validation's 2e28 m⁻³.</summary>
    [Theory]
    [InlineData(0.25, 1.76e-2)]
    [InlineData(0.35, 3.68e-4)]
    [InlineData(0.45, 7.7e-6)]
    public void ConductivityIsExact(double barrier, double tabulated)
    {
        TransportResult result = Study.Run(
            Study.OneSublattice("simple-cubic", [12, 12, 12], 0.5, replicas: 64, equilibrate: 2, sample: 100, frames: 400, fitFrom: 0.25, fitTo: 1, barrier, seed: 7));
        double q = PhysicalConstants.ElementaryCharge;
        double kT = PhysicalConstants.BoltzmannJoulePerKelvin * 300;
        double SiemensPerMetre(double density) => density * q * q * 6 * 9e-20 * 1e13 * 0.25 * Math.Exp(-barrier * q / kT) / (6 * kT);
        Assert.InRange(SiemensPerMetre(2e28) / 100 / tabulated, 0.98, 1.02);
        double measured = result.Conductivity.Value / result.FiniteNumberFactor;
        ZScore.Within(measured, result.Conductivity.StandardError!.Value, SiemensPerMetre(1 / 2.7e-29));
        Assert.InRange(result.Conductivity.StandardError.Value / result.Conductivity.Value, 0, 0.03);
    }
}
