using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>Sites among planes: each plane has the potential of the mean charge of planes. Sites that have the same weights of planes are one place.</summary>
public sealed class PlanarSites : ChargedSites
{
    private readonly PlaneWeight[] places;
    private readonly NodeFilter? smearing;

    private PlanarSites(PlanarPoisson problem, PlaneWeight[] places, int[] placeOfSite, PlanarBackground background, IReadOnlyList<int> charges, double smearingWidth)
        : base(placeOfSite, places.Length, charges, problem.Ends)
    {
        smearing = smearingWidth > 0 ? new NodeFilter(problem.Grid.Axis, problem.Grid.Step, smearingWidth) : null;
        (Problem, this.places, Background) = (problem, places, background);
    }

    /// <summary>Dielectrics and ends.</summary>
    public PlanarPoisson Problem { get; }

    /// <summary>Fixed charge.</summary>
    public PlanarBackground Background { get; }

    /// <summary>Where places are, [places].</summary>
    public IReadOnlyList<PlaneWeight> Places => places;

    /// <inheritdoc/>
    public override PlanarGrid Planes => Problem.Grid;

    /// <inheritdoc/>
    public override double LeastPermittivity => Problem.LeastPermittivity;

    /// <inheritdoc/>
    public override double GeometricCapacitance => IsPotentialDifferenceFixed ? Problem.GeometricCapacitance : double.NaN;

    /// <summary>Puts sites among planes.</summary>
    /// <param name="problem">Dielectrics and ends.</param>
    /// <param name="height">Height of each site, Å, [sites].</param>
    /// <param name="fixedCharge">Fixed charge on each site, e, [sites].</param>
    /// <param name="charges">Charge number of each mobile species.</param>
    /// <param name="smearingWidth">Width of Gaussians that charges are smeared by, Å; 0 where they are not.</param>
    /// <exception cref="Model.InputException">A site lies outside of the planes.</exception>
    public static PlanarSites Of(PlanarPoisson problem, double[] height, double[] fixedCharge, IReadOnlyList<int> charges, double smearingWidth = 0)
    {
        int[] placeOfSite = new int[height.Length];
        var known = new Dictionary<PlaneWeight, int>();
        var background = new PlanarBackground(problem.Grid);
        for (int site = 0; site < height.Length; site++)
        {
            PlaneWeight weight = problem.Grid.WeightAt(height[site]);
            if (!known.TryGetValue(weight, out int place))
                known.Add(weight, place = known.Count);
            placeOfSite[site] = place;
            background.Add(weight, fixedCharge[site]);
        }

        return new PlanarSites(problem, [.. known.OrderBy(pair => pair.Value).Select(pair => pair.Key)], placeOfSite, background, charges, smearingWidth);
    }

    /// <inheritdoc/>
    public override SitePotential Solve(int[] chargeOfPlace)
    {
        var charge = new PlanarCharge(Problem.Grid, Background);
        for (int place = 0; place < chargeOfPlace.Length; place++)
            charge.Add(places[place], chargeOfPlace[place]);
        PlanarPotential potential = Problem.Solve(charge, smearing);
        double[] read = [.. potential.Potential];
        smearing?.Read(read, 0, 1);
        double[] ofPlanes = [.. Enumerable.Range(0, charge.Planes).Select(plane => charge[plane])];
        return new SitePotential(potential.Potential, ofPlanes, (potential.LowerCharge, potential.UpperCharge), places.Length, place => places[place].Read(read));
    }
}
