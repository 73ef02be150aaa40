using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>The potential that ions on sites make with background and ends, as events see it, and its means over planes.</summary>
public sealed class SitePotential
{
    private const double LargestVolts = 2000;

    private readonly Func<int, double> voltsAt;
    private readonly int places;

    /// <summary>A potential.</summary>
    /// <param name="potential">Mean of each plane, V, [planes].</param>
    /// <param name="charge">Charge of each plane without electrodes, e, [planes].</param>
    /// <param name="ends">Charge of the lower and of the upper end, e.</param>
    /// <param name="places">Places that sites have.</param>
    /// <param name="voltsAt">Potential at a place, V.</param>
    internal SitePotential(IReadOnlyList<double> potential, IReadOnlyList<double> charge, (double Lower, double Upper) ends, int places, Func<int, double> voltsAt)
    {
        (Potential, Charge, LowerCharge, UpperCharge) = (potential, charge, ends.Lower, ends.Upper);
        (this.places, this.voltsAt) = (places, voltsAt);
    }

    /// <summary>Mean potential of each plane, V, [planes].</summary>
    public IReadOnlyList<double> Potential { get; }

    /// <summary>Charge of each plane without that of electrodes, e, [planes].</summary>
    public IReadOnlyList<double> Charge { get; }

    /// <summary>Charge of the lower end, e; 0 where the lattice repeats.</summary>
    public double LowerCharge { get; }

    /// <summary>Charge of the upper end, e.</summary>
    public double UpperCharge { get; }

    /// <summary>Energy of a unit charge at each place, µeV, [places].</summary>
    /// <exception cref="InputException">It is beyond all measure.</exception>
    public int[] AtPlaces()
    {
        int[] energies = new int[places];
        for (int place = 0; place < places; place++)
        {
            double volts = voltsAt(place);
            if (!(Math.Abs(volts) < LargestVolts))
                throw new InputException($"the potential of the ions reaches {volts:G3} V", "Raise the permittivity, or correct the background: ions and background are far from neutral together.");
            energies[place] = (int)Math.Floor((volts * 1e6) + 0.5);
        }

        return energies;
    }
}
