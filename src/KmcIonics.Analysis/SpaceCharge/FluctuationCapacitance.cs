using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Differential capacitance between electrodes held at potentials, dQ/dV = C₀ + (⟨Q²⟩ − ⟨Q⟩²)/(kT): what the electrodes take up with the ions at rest, and what ions that
/// move do (C. Merlet et al., Phys. Chem. Chem. Phys. 15, 15781 (2013); L. Scalfi et al., Phys. Chem. Chem. Phys. 22, 10480 (2020)). A potential that follows the
/// ions only from time to time lets fluctuations grow: those that the time leaves of their force a part 1 − a, by 1/(1 − a/2), and from one time to the next Q changes by
/// ⟨ΔQ²⟩ = 2a⟨δQ²⟩, so that ⟨ΔQ²⟩/4 is taken off again.
/// </summary>
public static class FluctuationCapacitance
{
    /// <summary>C, e/V for charges in e.</summary>
    /// <param name="geometric">C₀, e/V.</param>
    /// <param name="variance">Variance of the charge of one electrode, e².</param>
    /// <param name="squaredChange">Mean square ⟨ΔQ²⟩ of its change from one solution for the potential to the next, e².</param>
    /// <param name="temperature">Temperature, K.</param>
    public static Estimate Of(double geometric, Estimate variance, double squaredChange, double temperature)
    {
        double thermal = PhysicalConstants.BoltzmannEvPerKelvin * temperature;
        return new Estimate(geometric + ((variance.Value - (squaredChange / 4)) / thermal), variance.StandardError / thermal);
    }
}
