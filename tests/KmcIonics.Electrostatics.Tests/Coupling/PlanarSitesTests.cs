using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Tests.Coupling;

public sealed class PlanarSitesTests
{
    [Fact]
    public void Ions_make_the_potential_of_their_charges_and_the_background()
    {
        var grid = new PlanarGrid(0, 6, 6, 10, periodic: false);
        var problem = new PlanarPoisson(grid, [5, 5, 5, 5, 5, 5], new AxisEnds(new ElectrodePotential(0), new ElectrodePotential(0.5)));
        PlanarSites sites = PlanarSites.Of(problem, [1, 2.5, 4, 1, 4], [-0.5, -0.5, -0.5, -0.5, -0.5], [1, -2]);
        var background = new PlanarBackground(grid);
        foreach (double height in new[] { 1, 2.5, 4, 1, 4 })
            background.Add(grid.WeightAt(height), -0.5);
        var charge = new PlanarCharge(grid, background);
        charge.Add(grid.WeightAt(2.5), 1);
        charge.Add(grid.WeightAt(1), -2);

        SitePotential potential = sites.Solve(sites.ChargesOf([0, 1, 0, 2, 0]));

        Assert.Equal(problem.Solve(charge).Potential, potential.Potential);
        Assert.Equal([0, 1, 2, 0, 2], sites.PlaceOfSite);
        Assert.Equal(0.5, potential.Potential[^1]);
    }

    [Fact]
    public void Energies_at_sites_are_those_of_their_places()
    {
        var problem = new PlanarPoisson(new PlanarGrid(0, 4, 4, 10, periodic: false), [5, 5, 5, 5], new AxisEnds(new ElectrodePotential(0), new ElectrodePotential(0.4)));
        PlanarSites sites = PlanarSites.Of(problem, [3, 1, 3], [0, 0, 0], [1]);

        int[] atPlaces = sites.Solve([0, 0]).AtPlaces();
        int[] atSites = new int[3];
        sites.Spread(atPlaces, atSites);

        Assert.Equal([300_000, 100_000], atPlaces);
        Assert.Equal([300_000, 100_000, 300_000], atSites);
    }
}
