using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Chemical potential of ions on sites whose filling is known: that at which sites of their energies hold as many ions as they do, Σ 1/(1 + exp((E − μ)/kT)) = n. Exact in local equilibrium where ions do
/// nothing but exclude each other.
/// </summary>
internal static class FillingPotential
{
    private const int MostSteps = 200;
    private const double Precision = 1e-13;

    /// <summary>μ, eV; infinite where no site is filled, or all are.</summary>
    /// <param name="energies">Energies of the sites (eV), each with the number of sites that have it.</param>
    /// <param name="ions">Ions n on them, a mean.</param>
    /// <param name="temperature">Temperature, K.</param>
    public static double Of(IReadOnlyList<(double EnergyEv, long Sites)> energies, double ions, double temperature)
    {
        long sites = energies.Sum(energy => energy.Sites);
        if (!(ions > 0))
            return double.NegativeInfinity;
        if (!(ions < sites))
            return double.PositiveInfinity;
        double thermal = PhysicalConstants.BoltzmannEvPerKelvin * temperature;
        double alike = thermal * Math.Log(ions / (sites - ions));
        (double low, double high) = (energies.Min(energy => energy.EnergyEv) + alike, energies.Max(energy => energy.EnergyEv) + alike);
        double potential = (low + high) / 2;
        for (int step = 0; step < MostSteps && high - low > Precision * thermal; step++)
        {
            (double filled, double slope) = (0, 0);
            foreach ((double energy, long count) in energies)
            {
                double share = 1 / (1 + Math.Exp((energy - potential) / thermal));
                filled += count * share;
                slope += count * share * (1 - share) / thermal;
            }

            (low, high) = filled < ions ? (potential, high) : (low, potential);

            // Newton's step, where it stays between what is known.
            double next = potential + ((ions - filled) / slope);
            if (Math.Abs(next - potential) < Precision * thermal)
                return next;
            potential = next > low && next < high ? next : (low + high) / 2;
        }

        return potential;
    }
}
