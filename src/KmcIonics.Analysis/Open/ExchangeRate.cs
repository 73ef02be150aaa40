using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Exchange of a site with a reservoir at equilibrium, k₀ = k_in (1 − c) = k_out c, where ions do nothing but exclude each other: the site is then filled as Fermi and Dirac say,
/// c = 1/(1 + exp(Δ/kT)), and k_in has the barrier of <see cref="KineticallyResolvedBarrier"/>.
/// </summary>
public static class ExchangeRate
{
    /// <summary>k₀, Hz.</summary>
    /// <param name="attemptFrequency">Attempt frequency, Hz.</param>
    /// <param name="saddleMicroEv">Barrier where Δ is zero, µeV.</param>
    /// <param name="stepMicroEv">Energy Δ of the ion on the site less the chemical potential, µeV.</param>
    /// <param name="temperature">Temperature T, K.</param>
    // 1 − c is the filling at −Δ, without the digits that the difference loses.
    public static double Of(double attemptFrequency, int saddleMicroEv, int stepMicroEv, double temperature) =>
        ArrheniusRate.Of(attemptFrequency, KineticallyResolvedBarrier.TwiceMicroEv(saddleMicroEv, 0, stepMicroEv) / 2e6, temperature)
        * Filling(-stepMicroEv, temperature);

    /// <summary>Filling c of the site.</summary>
    /// <param name="stepMicroEv">Energy Δ of the ion on the site less the chemical potential, µeV.</param>
    /// <param name="temperature">Temperature T, K.</param>
    public static double Filling(int stepMicroEv, double temperature) =>
        1 / (1 + Math.Exp(stepMicroEv / (1e6 * PhysicalConstants.BoltzmannEvPerKelvin * temperature)));
}
