using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

/// <summary>The chemical potential at which sites of given energies hold so many ions.</summary>
public sealed class FillingPotentialTests
{
    [Theory]
    [InlineData(-0.7, 300)]
    [InlineData(0, 300)]
    [InlineData(0.03, 1000)]
    [InlineData(2.5, 50)]
    public void It_is_that_which_fills_them(double potential, double kelvin)
    {
        (double EnergyEv, long Sites)[] energies = [(-0.3, 5), (0, 100), (0.04, 3), (1.5, 40)];
        double thermal = PhysicalConstants.BoltzmannEvPerKelvin * kelvin;
        double ions = energies.Sum(level => level.Sites / (1 + Math.Exp((level.EnergyEv - potential) / thermal)));

        double found = FillingPotential.Of(energies, ions, kelvin);
        double back = energies.Sum(level => level.Sites / (1 + Math.Exp((level.EnergyEv - found) / thermal)));
        Assert.Equal(1, back / ions, 1e-11);
        if (ions < 0.999 * energies.Sum(level => level.Sites))
            Assert.Equal(potential, found, 1e-9);
    }

    [Fact]
    public void Of_alike_sites_it_is_that_of_their_filling() =>
        Assert.Equal(0.2 + (PhysicalConstants.BoltzmannEvPerKelvin * 300 * Math.Log(0.25 / 0.75)), FillingPotential.Of([(0.2, 400)], 100, 300), 1e-12);

    [Fact]
    public void None_and_all_are_at_infinity()
    {
        Assert.Equal(double.NegativeInfinity, FillingPotential.Of([(0, 4)], 0, 300));
        Assert.Equal(double.PositiveInfinity, FillingPotential.Of([(0, 4)], 4, 300));
    }
}
