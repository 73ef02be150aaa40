using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Nernst–Einstein relation with the charge diffusivity: σ = N (ze)² D_J/(V k T), in S/m; N ions of charge z e in volume V. With D_J it is
/// exact at small field, as it is the Green–Kubo relation (R. Kubo, J. Phys. Soc. Jpn. 12, 570 (1957)) integrated over time.
/// </summary>
public static class IonicConductivity
{
    /// <summary>σ in S/m.</summary>
    /// <param name="ions">Ions N in the volume.</param>
    /// <param name="chargeNumber">Charge number z.</param>
    /// <param name="chargeDiffusivity">D_J, m²/s; its error carries over in proportion.</param>
    /// <param name="volume">Volume V, Å³.</param>
    /// <param name="temperature">Temperature T, K.</param>
    public static Estimate Of(double ions, int chargeNumber, Estimate chargeDiffusivity, double volume, double temperature)
    {
        double charge = chargeNumber * PhysicalConstants.ElementaryCharge;
        double cubicMetres = volume * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom;
        double perDiffusivity = ions * charge * charge / (cubicMetres * PhysicalConstants.BoltzmannJoulePerKelvin * temperature);
        return new Estimate(perDiffusivity * chargeDiffusivity.Value, perDiffusivity * chargeDiffusivity.StandardError);
    }
}
