using KmcIonics.Model;

namespace KmcIonics.Electrostatics.MeanField;

/// <summary>Statistics of ions of which no two are on one site, as functions of a filling c₀ and the dimensionless energy u = ΔE/kT by which a place differs from that of c₀.</summary>
public static class LatticeGas
{
    // Below this the difference of nearly equal terms is worse than the series.
    private const double SmallEnergy = 1e-3;

    /// <summary>Filling c = c₀e^(−u) / (1 − c₀ + c₀e^(−u)): on either side of an electric potential (u = zφ/kT), or of a contact of materials (u = Δμ°/kT).</summary>
    public static double Filling(double bulkFilling, double energy)
    {
        if (energy < 0)
            return bulkFilling / (bulkFilling + ((1 - bulkFilling) * PortableMath.Exp(energy)));
        double weight = bulkFilling * PortableMath.Exp(-energy);
        return weight / (1 - bulkFilling + weight);
    }

    /// <summary>ln(1 − c₀ + c₀e^(−u)), minus the free energy a site over kT.</summary>
    public static double LogPartition(double bulkFilling, double energy) => energy < 0
        ? LogOfOneAnd((1 - bulkFilling) * (PortableMath.Exp(energy) - 1)) - energy
        : LogOfOneAnd(bulkFilling * (PortableMath.Exp(-energy) - 1));

    /// <summary>ln(1 − c₀ + c₀e^(−u)) + c₀u: by how much the pressure of the ions and their background differs from that of the bulk, in kT a site.</summary>
    public static double ExcessPressure(double bulkFilling, double energy)
    {
        if (Math.Abs(energy) >= SmallEnergy)
            return LogPartition(bulkFilling, energy) + (bulkFilling * energy);
        double variance = bulkFilling * (1 - bulkFilling);
        return variance * energy * energy * (0.5 - (energy * (1 - (2 * bulkFilling)) / 6) + (energy * energy * (1 - (6 * variance)) / 24));
    }

    /// <summary>Chemical potential above the standard one, kT ln(c/(1 − c)), eV.</summary>
    /// <param name="filling">c, between 0 and 1.</param>
    /// <param name="temperature">K.</param>
    public static double ChemicalPotential(double filling, double temperature) =>
        PhysicalConstants.BoltzmannEvPerKelvin * temperature * PortableMath.Log(filling / (1 - filling));

    // ln(1 + x) keeps the digits of a small x: what 1 + x rounds away is put back as a factor.
    private static double LogOfOneAnd(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : PortableMath.Log(sum) * (x / (sum - 1));
    }
}
