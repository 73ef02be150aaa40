using KmcIonics.Analysis;
using KmcIonics.Lattices;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// Two layers of simple cubic with their own barriers and one for the bonds between them. Exclusion makes the density spread as one random walker does, so the
/// conductances are exact: along the layers they add, across them their inverses do, bond by bond.
/// </summary>
[Trait("Category", "Long")]
public sealed class TwoLayerTests(ITestOutputHelper output)
{
    private const int Planes = 4;

    private static readonly double s_kT = PhysicalConstants.BoltzmannJoulePerKelvin * 300 / PhysicalConstants.ElementaryCharge;
    private static readonly double s_slow = ArrheniusRate.Of(1e13, 0.35, 300);

    /// <summary>Rates of bonds in A and between A and B, relative to those in B.</summary>
    [Theory]
    [InlineData(5, 2)]
    [InlineData(2, 0.3)]
    public void Layers_conduct_in_parallel_and_in_series(double fast, double between)
    {
        TransportResult result = Study.Run(TwoLayers(fast, between, open: false));

        double parallel = 0.5 * (fast + 1);
        double series = 2 * Planes / (((Planes - 1) / fast) + (2 / between) + (Planes - 1));
        foreach ((int axis, double mean) in new[] { (0, parallel), (1, parallel), (2, series) })
            Check(result, result.ConductivityByAxis[axis], mean, axis == 2 ? 0.04 : 0.05);

        // Not by chance: what the layers in z would be in parallel lies far away.
        double other = (((Planes - 1) * fast) + (2 * between) + (Planes - 1)) / (2.0 * Planes);
        Estimate across = result.ConductivityByAxis[2];
        Assert.True(Math.Abs(across.Value - (other * Unit(result))) > 5 * across.StandardError, $"{across} against {other * Unit(result)}");
    }

    /// <summary>Between electrodes σ is that in the plane, over the volume between them; across nothing flows.</summary>
    [Fact]
    public void Between_electrodes_only_the_plane_conducts()
    {
        Job job = TwoLayers(5, 2, open: true);
        TransportResult result = Study.Run(job);

        Assert.Equal(2, result.Dimension);
        Assert.Equal(16 * 2 * Planes * 27, BuiltLattice.Of(job).Volume, 1e-6);
        Check(result, result.Conductivity, 3, 0.03);
        Assert.Equal((0, 0), (result.ConductivityByAxis[2].Value, result.ConductivityByAxis[2].StandardError));
        Assert.Contains(result.Notes, note => note.StartsWith("The lattice ends along c", StringComparison.Ordinal));
        output.WriteLine(ZScore.Within(result.CollectiveCorrelation.Value, result.CollectiveCorrelation.StandardError!.Value, 1));
    }

    private void Check(TransportResult result, Estimate conductivity, double rate, double widest)
    {
        double unit = Unit(result);
        output.WriteLine(ZScore.Within(conductivity.Value / unit, conductivity.StandardError!.Value / unit, rate));
        Assert.InRange(conductivity.StandardError.Value / conductivity.Value, 0, widest);
    }

    /// <summary>σ of bonds of the slow rate alone: n_s q² Γ a² c(1 − c')/kT, with the finite number of ions.</summary>
    private static double Unit(TransportResult result)
    {
        double q = PhysicalConstants.ElementaryCharge;
        return result.FiniteNumberFactor * q * q * s_slow * 9e-20 * 0.25 / (27e-30 * PhysicalConstants.BoltzmannJoulePerKelvin * 300);
    }

    private static Job TwoLayers(double fast, double between, bool open)
    {
        HopPathway Hop(string name, string first, string second, double ratio) =>
            new(name, "site", "site", 0, 3.1, 0.35 - (s_kT * Math.Log(ratio)), 1e13) { Regions = new RegionPair(first, second) };
        return Study.OneSublattice("simple-cubic", [4, 4, 4], 0.5, replicas: 128, equilibrate: 10, sample: 2000, frames: 500, fitFrom: 32, fitTo: 64) with
        {
            Lattice = StackOf.SimpleCubic(12, Planes, Planes, open),
            Hops = [Hop("in A", "A", "A", fast), Hop("in B", "B", "B", 1), Hop("between", "A", "B", between)],
        };
    }
}
