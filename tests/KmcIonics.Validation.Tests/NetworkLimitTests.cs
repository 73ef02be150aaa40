using KmcIonics.Analysis;
using KmcIonics.Lattices;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// Networks without disorder in their energies have the exact values of exclusion: all fillings are equally likely, so that the hop rate per ion is Γ (1 − c') times the
/// hops per site whatever the graph; and where the hops from every site cancel, f_I = 1.
/// </summary>
[Trait("Category", "Long")]
public sealed class NetworkLimitTests(ITestOutputHelper output)
{
    private const double Barrier = 0.35;

    private static readonly double s_rate = ArrheniusRate.Of(1e13, Barrier, 300);

    /// <summary>Simple cubic as a network whose barriers come from a distribution of no width, correlated in space.</summary>
    [Fact]
    public void A_distribution_of_no_width_gives_the_crystal()
    {
        Job job = WithoutWidth(Study.OneSublattice("simple-cubic", [20, 20, 20], 0.5, replicas: 16, equilibrate: 10, sample: 200, frames: 100, fitFrom: 10, fitTo: 40));
        Assert.NotNull(BuiltLattice.Of(job).Network);

        TransportResult result = Study.Run(job);

        HopRateIsExact(result, 6, 8000);
        Assert.InRange(result.TracerCorrelation.StandardError!.Value, 0, 0.005 * 0.845);
        output.WriteLine(ZScore.Within(result.TracerCorrelation.Value, result.TracerCorrelation.StandardError.Value, .8450, .0006));
    }

    [Fact]
    public void A_distribution_of_no_width_gives_the_conductivity_of_the_crystal()
    {
        TransportResult result = Study.Run(WithoutWidth(
            Study.OneSublattice("simple-cubic", [12, 12, 12], 0.5, replicas: 64, equilibrate: 2, sample: 100, frames: 400, fitFrom: 0.25, fitTo: 1, Barrier, seed: 7)));

        ConductivityIsExact(result, result.Conductivity, 1 / 27.0, 9);
    }

    [Theory]
    [InlineData("glass")]
    [InlineData("crystallized glass")]
    [InlineData("polycrystal")]
    [InlineData("stack")]
    [InlineData("open stack")]
    public void The_hop_rate_is_that_of_the_graph(string kind)
    {
        Job job = Study.OneSublattice("simple-cubic", [8, 8, 8], 0.5, replicas: 32, equilibrate: 2, sample: 100, frames: 100, fitFrom: 1, fitTo: 10) with
        {
            Lattice = LimitLattices.Of(kind),
            Hops = LimitLattices.HopsOf(kind, Barrier),
            Ions = [new IonPopulation("Li", 1, LimitLattices.FillOf(kind, 0.5))],
        };
        var lattice = BuiltLattice.Of(job);
        double degree = lattice.Hops!.Target.Length / (double)lattice.Graph.SiteCount;
        Assert.InRange(degree, 3, 12);

        HopRateIsExact(Study.Run(job), degree, lattice.Graph.SiteCount);
    }

    /// <summary>A coherent twin: every site keeps twelve neighbours, and hops from each cancel.</summary>
    [Fact]
    public void A_boundary_of_no_offset_gives_the_bulk()
    {
        var nothing = new InterfaceProfile(ProfileShape.Exponential, 0, 5);
        Job job = Study.OneSublattice("fcc", [1, 1, 1], 0.5, replicas: 32, equilibrate: 5, sample: 120, frames: 240, fitFrom: 5, fitTo: 20) with
        {
            Lattice = new GrainBoundarySpecification(
                StackOf.Structure("fcc"), new CoincidenceMisorientation(3), new MillerTriple(1, 1, 1), null, BoundaryKind.Twist, 3, 3, 30, 0, 0, 0, 1.5, 4)
            {
                Interface = new InterfaceProfiles(nothing, nothing),
            },
        };
        var lattice = BuiltLattice.Of(job);
        Assert.All(Enumerable.Range(0, lattice.Hops!.FirstHop.Length - 1), site => Assert.Equal(12, lattice.Hops.FirstHop[site + 1] - lattice.Hops.FirstHop[site]));

        TransportResult result = Study.Run(job);

        HopRateIsExact(result, 12, lattice.Graph.SiteCount);
        Assert.InRange(result.TracerCorrelation.StandardError!.Value, 0, 0.005 * 0.9129);
        output.WriteLine(ZScore.Within(result.TracerCorrelation.Value, result.TracerCorrelation.StandardError.Value, .9129, .0010));
        output.WriteLine(ZScore.Within(result.CollectiveCorrelation.Value, result.CollectiveCorrelation.StandardError!.Value, 1));
    }

    private static Job WithoutWidth(Job job) => job with
    {
        Hops = [.. job.Hops.Select(hop => hop with { Barriers = new Distribution(DistributionKind.Gaussian, hop.BarrierEv, 0, 5) })],
    };

    private void HopRateIsExact(TransportResult result, double degree, int sites)
    {
        double vacant = degree * (1 - ((result.Ions - 1) / (sites - 1.0)));
        output.WriteLine(ZScore.Within(result.HopRate.Value / s_rate, result.HopRate.StandardError!.Value / s_rate, vacant));
        Assert.InRange(result.HopRate.StandardError.Value / result.HopRate.Value, 0, 0.002);
    }

    /// <summary>σ = n_s q² D c(1 − c)/kT with D = Γ a² for half filling, of an infinite lattice.</summary>
    private void ConductivityIsExact(TransportResult result, Estimate conductivity, double density, double squaredStep)
    {
        double q = PhysicalConstants.ElementaryCharge;
        double exact = density * 1e30 * q * q * s_rate * squaredStep * 1e-20 * 0.25 / (PhysicalConstants.BoltzmannJoulePerKelvin * 300);
        output.WriteLine(ZScore.Within(conductivity.Value / result.FiniteNumberFactor / exact, conductivity.StandardError!.Value / result.FiniteNumberFactor / exact, 1));
        Assert.InRange(conductivity.StandardError.Value / conductivity.Value, 0, 0.03);
    }
}
