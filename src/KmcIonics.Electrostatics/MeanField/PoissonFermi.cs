using KmcIonics.Electrostatics.Planar;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.MeanField;

/// <summary>
/// Equilibrium of a lattice gas of ions in the mean potential of its own charge, at a given chemical potential or number of ions: the minimum of a convex free energy,
/// found by Newton's method on the planes that <see cref="PlanarPoisson"/> uses.
/// </summary>
public sealed class PoissonFermi
{
    private const int MostHalvings = 200;

    private readonly PlanarPoisson problem;
    private readonly IReadOnlyList<SiteLayer> layers;
    private readonly PlanarBackground background;
    private readonly double temperature;
    private readonly int chargeNumber;
    private readonly double sites;

    /// <summary>Ions on layers of sites.</summary>
    /// <param name="problem">Dielectrics and ends of the stack.</param>
    /// <param name="layers">Where ions can be.</param>
    /// <param name="background">Fixed charge.</param>
    /// <param name="temperature">K.</param>
    /// <param name="chargeNumber">Charge number of the ions, not zero.</param>
    /// <exception cref="InputException">There are no sites, ions have no charge, or there is no temperature; or a repeating box has fewer than three planes.</exception>
    public PoissonFermi(PlanarPoisson problem, IReadOnlyList<SiteLayer> layers, PlanarBackground background, double temperature, int chargeNumber = 1)
    {
        if (layers.Count == 0 || !layers.All(layer => layer.Sites > 0 && double.IsFinite(layer.Sites) && double.IsFinite(layer.StandardEnergy)))
            throw new InputException("a layer has no sites, or an energy that is not finite", "Give each layer sites, and leave out those without.");
        if (chargeNumber == 0 || !(temperature > 0 && double.IsFinite(temperature)))
            throw new InputException($"ions of charge {chargeNumber} at {temperature} K make no space charge", "Give a charge that is not zero, and a temperature above zero.");
        if (problem.Grid.IsPeriodic && problem.Grid.Planes < 3)
            throw new InputException($"a repeating box of {problem.Grid.Planes} planes has no profile", "Ask for three planes at least.");
        (this.problem, this.layers, this.background, this.temperature, this.chargeNumber) = (problem, layers, background, temperature, chargeNumber);
        foreach (SiteLayer layer in layers)
            sites += layer.Sites;
    }

    /// <summary>Slabs of materials with sites spread evenly and a background that neutralises each at its neutral filling.</summary>
    /// <param name="grid">The planes.</param>
    /// <param name="slabs">Materials that fill the box and do not overlap.</param>
    /// <param name="ends">What holds at the ends; null where the stack repeats.</param>
    /// <param name="temperature">K.</param>
    /// <param name="chargeNumber">Charge number of the ions, not zero.</param>
    /// <exception cref="InputException">The slabs do not fill the box, or a value has no meaning.</exception>
    public static PoissonFermi OfSlabs(PlanarGrid grid, IReadOnlyList<LatticeGasSlab> slabs, AxisEnds? ends, double temperature, int chargeNumber = 1)
    {
        double[] relative = PermittivityLayer.OnGrid(grid, [.. slabs.Select(slab => new PermittivityLayer(slab.Bottom, slab.Top, slab.RelativePermittivity))]);
        var siteLayers = new List<SiteLayer>();
        var fixedCharge = new PlanarBackground(grid);
        foreach (LatticeGasSlab slab in slabs)
        {
            fixedCharge.AddLayer(slab.Bottom, slab.Top, -chargeNumber * slab.NeutralFilling * slab.SiteDensity);
            var spread = new PlanarBackground(grid);
            spread.AddLayer(slab.Bottom, slab.Top, slab.SiteDensity);
            siteLayers.AddRange(spread.ToArray().Select((count, plane) => new SiteLayer(new PlaneWeight(plane, plane, 0), count, slab.StandardEnergy)).Where(layer => layer.Sites > 0));
        }

        return new PoissonFermi(new PlanarPoisson(grid, relative, ends), siteLayers, fixedCharge, temperature, chargeNumber);
    }

    /// <summary>Equilibrium with a reservoir.</summary>
    /// <param name="chemicalPotential">Electrochemical potential of the ions, eV: kT ln(c/(1 − c)) + E + zφ of any site.</param>
    /// <exception cref="InputException">No equilibrium was found.</exception>
    public MeanFieldProfile At(double chemicalPotential) => ProfileOf(chemicalPotential, new FermiNewton(Function()).Minimise(chemicalPotential, new double[problem.Grid.Planes]));

    /// <summary>Equilibrium of a given number of ions, as between blocking electrodes.</summary>
    /// <param name="ions">Number of ions, more than none and fewer than sites.</param>
    /// <exception cref="InputException">The sites cannot hold the ions, no equilibrium was found, or nothing fixes the potential and charges do not balance.</exception>
    public MeanFieldProfile WithIons(double ions)
    {
        if (!(ions > 0 && ions < sites))
            throw new InputException($"{ions} ions do not fit on {sites} sites", "Give more than none and fewer than sites.");
        if (!problem.IsPotentialFixed)
            return OfBalanced(ions);
        FermiFunction function = Function();
        var newton = new FermiNewton(function);
        double[] potential = new double[problem.Grid.Planes];
        (double low, double high) = (-1, 1);
        while (IonsAt(low) > ions)
            low *= 2;
        while (IonsAt(high) < ions)
            high *= 2;
        for (int halving = 0; halving < MostHalvings; halving++)
        {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
                break;
            if (IonsAt(middle) < ions)
                low = middle;
            else
                high = middle;
        }

        return ProfileOf(high, newton.Minimise(high, potential));

        // Each equilibrium is the next one's start.
        double IonsAt(double chemicalPotential)
        {
            potential = newton.Minimise(chemicalPotential, potential);
            return Sum(function.Fillings(chemicalPotential, potential));
        }
    }

    // Without an electrode, charges balance at any chemical potential; only a shift of the potential goes with it.
    private MeanFieldProfile OfBalanced(double ions)
    {
        var charge = new PlanarCharge(problem.Grid, background);
        ProblemCheck.Balance(charge.Net + (problem.Ends?.GivenCharge ?? 0) + (chargeNumber * ions), charge.Magnitude + (problem.Ends?.GivenMagnitude ?? 0) + (Math.Abs(chargeNumber) * ions), problem.Grid.IsPeriodic);
        return At(0);
    }

    private FermiFunction Function() => new(problem, layers, background.ToArray(), PhysicalConstants.BoltzmannEvPerKelvin * temperature, chargeNumber);

    private MeanFieldProfile ProfileOf(double chemicalPotential, double[] potential)
    {
        FermiFunction function = Function();
        double[] filling = function.Fillings(chemicalPotential, potential);
        PlanarPotential solved = problem.Solve(function.Charges(filling));
        double shift = problem.IsPotentialFixed ? 0 : solved.Potential[0] - potential[0];
        return new MeanFieldProfile(solved, filling, chemicalPotential + (chargeNumber * shift), Sum(filling));
    }

    private double Sum(double[] filling)
    {
        double sum = 0;
        for (int layer = 0; layer < filling.Length; layer++)
            sum += layers[layer].Sites * filling[layer];
        return sum;
    }
}
