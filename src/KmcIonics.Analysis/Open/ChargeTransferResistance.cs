using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Charge-transfer resistance of an electrode, R_ct = kT/((ze)² r): at equilibrium r ions come in and as many go out in unit time (A. J. Bard, L. R. Faulkner, Electrochemical Methods, Wiley 2001:
/// R_ct = RT/(F i₀)). With r = N k₀, N sites of rate constant k₀, Ω; with N sites an area, Ω m².
/// </summary>
public static class ChargeTransferResistance
{
    /// <summary>R_ct.</summary>
    /// <param name="exchangeRate">Ions r that come in in unit time at equilibrium, Hz, or Hz/m²; its error carries over in proportion.</param>
    /// <param name="chargeNumber">Charge number z.</param>
    /// <param name="temperature">Temperature T, K.</param>
    /// <returns>Ω, or Ω m²; NaN where nothing is exchanged.</returns>
    public static Estimate Of(Estimate exchangeRate, int chargeNumber, double temperature)
    {
        if (!(exchangeRate.Value > 0))
            return new Estimate(double.NaN, null);
        double charge = chargeNumber * PhysicalConstants.ElementaryCharge;
        double resistance = PhysicalConstants.BoltzmannJoulePerKelvin * temperature / (charge * charge * exchangeRate.Value);
        return new Estimate(resistance, resistance / exchangeRate.Value * exchangeRate.StandardError);
    }
}
