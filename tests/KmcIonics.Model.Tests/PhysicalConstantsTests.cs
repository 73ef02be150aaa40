namespace KmcIonics.Model.Tests;

/// <summary>The constants of the 2019 SI, as CODATA 2018 lists them.</summary>
public sealed class PhysicalConstantsTests
{
    [Fact]
    public void DefiningConstantsAreExact()
    {
        Assert.Equal(1.602176634e-19, PhysicalConstants.ElementaryCharge);
        Assert.Equal(1.380649e-23, PhysicalConstants.BoltzmannJoulePerKelvin);
        Assert.Equal(1e-10, PhysicalConstants.Angstrom);
    }

    /// <summary>CODATA: 8.617 333 262… × 10⁻⁵ eV/K; further digits follow from the exact constants.</summary>
    [Fact]
    public void BoltzmannConstantInElectronvolts() =>
        Assert.Equal(1, PhysicalConstants.BoltzmannEvPerKelvin / 8.6173332621451774e-5, 1e-15);
}
