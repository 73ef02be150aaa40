namespace KmcIonics.Model;

/// <summary>Rate of a thermally activated hop.</summary>
public static class ArrheniusRate
{
    /// <summary>Γ = ν exp(−E/kT), Hz, with ν in Hz, E in eV, T in K.</summary>
    /// <remarks>
    /// The exponential is <see cref="PortableMath.Exp"/>, so that the compiled rates, and with them the whole
    /// trajectory, have the same bits on every operating system and processor.
    /// </remarks>
    public static double Of(double attemptFrequency, double barrierEv, double temperature) =>
        attemptFrequency * PortableMath.Exp(-barrierEv / (PhysicalConstants.BoltzmannEvPerKelvin * temperature));
}
