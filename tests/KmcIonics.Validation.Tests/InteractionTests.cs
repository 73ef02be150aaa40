using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Ions that interact, on twelve sites, against the full master equation.</summary>
public sealed class InteractionTests(ITestOutputHelper output)
{
    private const double Kelvin = 500;

    /// <summary>Barrier, energy of nearest and of next-nearest pairs, eV; the last two have barriers so low that the clamp decides.</summary>
    public static TheoryData<double, double, double> Cases { get; } = new()
    {
        { 0.35, 0.06, -0.02 },
        { 0.35, -0.05, 0.01 },
        { 0.02, 0.08, 0 },
        { 0, -0.06, 0.03 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Hop_rate_and_charge_diffusivity_are_those_of_the_master_equation(double barrier, double nearest, double diagonal)
    {
        Job job = Study.OneSublattice("square", [4, 3, 1], 1 / 3.0, replicas: 64, equilibrate: 20, sample: 2000, frames: 2000, fitFrom: 20, fitTo: 60, barrier) with
        {
            Interactions = [new PairInteraction("site", "site", 0, 3.1, nearest), new PairInteraction("site", "site", 4, 4.3, diagonal)],
            Conditions = new Conditions([Kelvin]),
        };
        var exact = new MasterEquation(new SmallSystem { Width = 4, Height = 3, Ions = 4, Kelvin = Kelvin, SaddleEv = barrier, NearestEv = nearest, DiagonalEv = diagonal });

        TransportResult result = Study.Run(job);

        Compare(result.HopRate, exact.HopRate / 4, 0.005);
        (double x, double y) = exact.CollectiveDiffusion;
        double perIon = SmallSystem.Spacing * SmallSystem.Spacing * 1e-20 / 4;
        Compare(result.ChargeDiffusivityByAxis[0], x * perIon, 0.05);
        Compare(result.ChargeDiffusivityByAxis[1], y * perIon, 0.05);
    }

    [Fact]
    public void The_master_equation_in_the_tests_has_the_boltzmann_distribution()
    {
        var exact = new MasterEquation(new SmallSystem { Width = 3, Height = 3, Ions = 3, NearestEv = 0.07 });
        double[] ascending = [.. exact.Stationary.Order()];

        // Three in a row have three pairs, at most: 3·0.07 eV above states without pairs.
        Assert.Equal(1, ascending.Sum(), 1e-12);
        Assert.Equal(Math.Exp(-3 * 0.07 / (PhysicalConstants.BoltzmannEvPerKelvin * Kelvin)), ascending[0] / ascending[^1], 1e-12);
    }

    private void Compare(Estimate found, double exact, double mostError)
    {
        output.WriteLine(ZScore.Within(found.Value / exact, found.StandardError!.Value / exact, 1));
        Assert.InRange(found.StandardError.Value / exact, 0, mostError);
    }
}
