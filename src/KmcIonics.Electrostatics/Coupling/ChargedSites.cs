using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>The sites of a lattice in a dielectric: ions on them make the potential that they are in. Sites that see the same of it are one place.</summary>
/// <param name="placeOfSite">Place of each site, [sites].</param>
/// <param name="placeCount">Number of places.</param>
/// <param name="charges">Charge number of each mobile species.</param>
/// <param name="ends">What holds at the ends of the axis; null where the lattice repeats.</param>
public abstract class ChargedSites(int[] placeOfSite, int placeCount, IReadOnlyList<int> charges, AxisEnds? ends)
{
    /// <summary>Place of each site, [sites].</summary>
    public IReadOnlyList<int> PlaceOfSite => placeOfSite;

    /// <summary>Number of places.</summary>
    public int PlaceCount => placeCount;

    /// <summary>Planes across the axis that potential and charge are reported on.</summary>
    public abstract PlanarGrid Planes { get; }

    /// <summary>Least relative permittivity.</summary>
    public abstract double LeastPermittivity { get; }

    /// <summary>Capacitance of the two ends with all charges at rest, e/V; NaN where they are not both held at potentials.</summary>
    public abstract double GeometricCapacitance { get; }

    /// <summary>Potential that the lower end is held at, V; null where it is not.</summary>
    public double? LowerVolts => (ends?.Lower as ElectrodePotential)?.Volts;

    /// <summary>The same of the upper end, V.</summary>
    public double? UpperVolts => (ends?.Upper as ElectrodePotential)?.Volts;

    /// <summary>Are both ends electrodes held at potentials?</summary>
    public bool IsPotentialDifferenceFixed => LowerVolts is not null && UpperVolts is not null;

    /// <summary>Charge numbers of the ions at each place, e, [places].</summary>
    /// <param name="occupants">Codes of occupants as in <see cref="Model.EventClass"/>, [sites].</param>
    public int[] ChargesOf(ReadOnlySpan<byte> occupants)
    {
        int[] ofPlace = new int[placeCount];
        for (int site = 0; site < occupants.Length; site++)
        {
            if (occupants[site] is > 0 and var code)
                ofPlace[placeOfSite[site]] += charges[code - 1];
        }

        return ofPlace;
    }

    /// <summary>Potential of charges at places, the background and the ends; the same for the same charges, whatever was solved before.</summary>
    /// <param name="chargeOfPlace">e, [places].</param>
    /// <exception cref="Model.InputException">Nothing fixes the potential and charges do not balance.</exception>
    public abstract SitePotential Solve(int[] chargeOfPlace);

    /// <summary>Spreads what places have over their sites.</summary>
    /// <param name="atPlaces">[places]</param>
    /// <param name="atSites">[sites]</param>
    public void Spread(int[] atPlaces, int[] atSites)
    {
        for (int site = 0; site < atSites.Length; site++)
            atSites[site] = atPlaces[placeOfSite[site]];
    }
}
