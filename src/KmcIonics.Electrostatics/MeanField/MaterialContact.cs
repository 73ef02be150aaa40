using KmcIonics.Model;

namespace KmcIonics.Electrostatics.MeanField;

/// <summary>Two materials that exchange the same ions across a planar contact until its chemical potential is one; far from the contact both are neutral.</summary>
/// <param name="First">The first material; its bulk is at zero potential.</param>
/// <param name="Second">The second, of the same temperature and charge number.</param>
/// <param name="StandardDifference">Δμ°, standard chemical potential in the second less that in the first, eV.</param>
public sealed record MaterialContact(SpaceChargeLayer First, SpaceChargeLayer Second, double StandardDifference)
{
    private const int Halvings = 200;

    /// <summary>Potential of the second material's bulk against the first's, V: what keeps its ions from going over.</summary>
    public double BuiltInPotential =>
        (LatticeGas.ChemicalPotential(First.BulkFilling, First.Temperature) - LatticeGas.ChemicalPotential(Second.BulkFilling, Second.Temperature) - StandardDifference)
        / First.ChargeNumber;

    /// <summary>Potential of the contact against the first bulk, V: where the charges of both sides cancel.</summary>
    public double ContactPotential
    {
        get
        {
            (double low, double high) = (Math.Min(0, BuiltInPotential), Math.Max(0, BuiltInPotential));
            for (int halving = 0; halving < Halvings; halving++)
            {
                double middle = 0.5 * (low + high);
                if (First.SheetCharge(middle) + Second.SheetCharge(middle - BuiltInPotential) > 0)
                    low = middle;
                else
                    high = middle;
            }

            return 0.5 * (low + high);
        }
    }

    /// <summary>Charge that the first material took up, e/Å²: its off-stoichiometry a unit area of contact, times the charge number.</summary>
    public double ExchangedCharge => First.SheetCharge(ContactPotential);
}
