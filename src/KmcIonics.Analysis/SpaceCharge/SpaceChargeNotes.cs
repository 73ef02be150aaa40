using System.Globalization;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What a reader should know about a mean-field potential.</summary>
internal static class SpaceChargeNotes
{
    // kT that the charge of one ion may add to the energy of its own hop.
    private const double MostOfOneIon = 0.1;
    private const double WorthSaying = 1.1;

    /// <summary>The sentences.</summary>
    /// <param name="system">What was sampled.</param>
    /// <param name="change">Change of the energy of a hop from one update to the next, kT.</param>
    /// <param name="drift">Charge of the lower end in the second half of the sample less that in the first, C/m²; null where there is no end.</param>
    public static IEnumerable<string> Of(SpaceChargeSystem system, double change, Estimate? drift)
    {
        if (drift is { StandardError: { } error } moved && Math.Abs(moved.Value) > StudentT.ErrorBars(StudentT.ThreeSigma, system.Replicas) * error)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The charge of the ends still changes, by {100 * moved.Value:G2} µC/cm² from the first half of the sample to the second: equilibrate longer before charge and capacitance are read as those of equilibrium.");
        }

        if (system.Replicas == 1)
            yield return "One replica alone cannot tell an error of potential and charge: run several.";
        if (change > system.Tolerance)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The energy of a hop changed by {change:G2} kT (root mean square) from one solution for the potential to the next, more than the tolerance of {system.Tolerance:G2} kT: rates lag behind by up to {100 * change / 2:G2} %. Give a lower electrostatics.update.hops_per_ion, or a lower tolerance.");
        }

        double ofOne = system.EnergyOfOneIon / (PhysicalConstants.BoltzmannEvPerKelvin * system.Temperature);
        if (ofOne > WorthSaying * MostOfOneIon)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The charge of one ion alone adds {ofOne:G2} kT to the energy of its own hop, which the mean field leaves out: average over more sites, by a supercell {ofOne / MostOfOneIon:G2} times as large in the plane, or in three dimensions by a larger spacing.");
        }
    }
}
