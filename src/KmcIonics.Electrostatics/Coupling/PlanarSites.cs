using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>
/// The sites of a lattice among the planes across an axis: ions on them make the potential that they are in. Sites that have the same weights of planes are one place.
/// </summary>
public sealed class PlanarSites
{
    private readonly PlaneWeight[] places;
    private readonly int[] placeOfSite;
    private readonly IReadOnlyList<int> charges;

    /// <summary>Sites among planes.</summary>
    /// <param name="problem">Dielectrics and ends.</param>
    /// <param name="height">Height of each site, Å, [sites].</param>
    /// <param name="fixedCharge">Fixed charge on each site, e, [sites].</param>
    /// <param name="charges">Charge number of each mobile species.</param>
    /// <exception cref="Model.InputException">A site lies outside of the planes.</exception>
    public PlanarSites(PlanarPoisson problem, double[] height, double[] fixedCharge, IReadOnlyList<int> charges)
    {
        (Problem, this.charges, Background) = (problem, charges, new PlanarBackground(problem.Grid));
        placeOfSite = new int[height.Length];
        var known = new Dictionary<PlaneWeight, int>();
        for (int site = 0; site < height.Length; site++)
        {
            PlaneWeight weight = problem.Grid.WeightAt(height[site]);
            if (!known.TryGetValue(weight, out int place))
                known.Add(weight, place = known.Count);
            placeOfSite[site] = place;
            Background.Add(weight, fixedCharge[site]);
        }

        places = [.. known.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <summary>Dielectrics and ends.</summary>
    public PlanarPoisson Problem { get; }

    /// <summary>Fixed charge.</summary>
    public PlanarBackground Background { get; }

    /// <summary>Places that sites have, [places].</summary>
    public IReadOnlyList<PlaneWeight> Places => places;

    /// <summary>Place of each site, [sites].</summary>
    public IReadOnlyList<int> PlaceOfSite => placeOfSite;

    /// <summary>Potential of the ions on the sites, the background and the ends.</summary>
    /// <param name="occupants">Codes of occupants as in <see cref="Model.EventClass"/>, [sites].</param>
    /// <exception cref="Model.InputException">Nothing fixes the potential, and charges do not balance.</exception>
    public PlanarPotential Solve(ReadOnlySpan<byte> occupants)
    {
        int[] ofPlace = new int[places.Length];
        for (int site = 0; site < occupants.Length; site++)
        {
            if (occupants[site] is > 0 and var code)
                ofPlace[placeOfSite[site]] += charges[code - 1];
        }

        var charge = new PlanarCharge(Problem.Grid, Background);
        for (int place = 0; place < ofPlace.Length; place++)
            charge.Add(places[place], ofPlace[place]);
        return Problem.Solve(charge);
    }

    /// <summary>Energy of a unit charge at each place, µeV, [places].</summary>
    public int[] AtPlaces(PlanarPotential potential) => Array.ConvertAll(places, place => (int)Math.Floor((potential.At(place) * 1e6) + 0.5));

    /// <summary>Spreads what places have over their sites.</summary>
    /// <param name="atPlaces">[places]</param>
    /// <param name="atSites">[sites]</param>
    public void Spread(int[] atPlaces, int[] atSites)
    {
        for (int site = 0; site < atSites.Length; site++)
            atSites[site] = atPlaces[placeOfSite[site]];
    }
}
