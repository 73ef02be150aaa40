namespace KmcIonics.Model;

/// <summary>More or fewer ions near an interface at the start: the fill of a site plus a profile.</summary>
/// <param name="Occupation">Added to the fill, of either sign; the number of ions follows.</param>
/// <param name="HeldAt">
/// Temperature, K, at which site energies make the profile the equilibrium of ions that interact by exclusion alone; null for none: ions then spread.
/// </param>
public sealed record InterfaceEnrichment(InterfaceProfile Occupation, double? HeldAt)
{
    /// <summary>Energy, eV, at which a site is occupied to <paramref name="occupation"/> where one of energy 0 is to <paramref name="bulk"/>: E = −kT ln[c(1−c₀)/(c₀(1−c))] (Fermi).</summary>
    public static double EnergyEv(double occupation, double bulk, double temperature) =>
        -PhysicalConstants.BoltzmannEvPerKelvin * temperature * PortableMath.Log(occupation * (1 - bulk) / (bulk * (1 - occupation)));
}
