namespace KmcIonics.Model;

/// <summary>
/// What is left of Coulomb's energy of two unit charges, e²/(4πε₀ε_r r) · erfc(r/2w), where each is screened by a Gaussian of the opposite charge and of width w (P. P. Ewald, Ann. Phys. 369,
/// 253 (1921)). The rest, erf(r/2w)/r, is that of two charges smeared by such Gaussians, so that both together count every pair once.
/// </summary>
public static class ScreenedPair
{
    // The width at which erfc(cutoff/2w) = erfc(2) = 0.5 % of Coulomb's energy is cut off.
    private const double CutoffOverWidth = 4;

    /// <summary>Width w of the Gaussian for pairs up to a distance, Å.</summary>
    public static double WidthOf(double cutoff) => cutoff / CutoffOverWidth;

    /// <summary>The energy, eV.</summary>
    /// <param name="distance">r, Å.</param>
    /// <param name="cutoff">Distance up to which pairs are counted, Å.</param>
    /// <param name="relativePermittivity">ε_r.</param>
    public static double Energy(double distance, double cutoff, double relativePermittivity) =>
        PortableMath.Erfc(distance / (2 * WidthOf(cutoff))) / (4 * Math.PI * PhysicalConstants.VacuumPermittivityPerVoltAngstrom * relativePermittivity * distance);
}
