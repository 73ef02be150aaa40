using KmcIonics.Electrostatics.Spatial;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>The Poisson equation in all of a job's lattice: between the electrodes of a stack, or in the whole supercell.</summary>
internal static class SpatialProblem
{
    // Energies of events are rounded to µeV, far above what is left of volts.
    private static readonly SolverLimits s_limits = new(1e-8);

    /// <summary>Sites in cells of about the spacing that the job gives.</summary>
    /// <param name="lattice">Lattice, as a network.</param>
    /// <param name="settings">What the job says.</param>
    /// <param name="fixedCharge">Fixed charge on each site as the engine numbers them, e, [sites].</param>
    /// <exception cref="InputException">Ends are missing or too many, or a permittivity has no meaning.</exception>
    public static SpatialSites Of(BuiltLattice lattice, ElectrostaticSettings settings, double[] fixedCharge)
    {
        SpatialGrid grid = GridOf(lattice.Network!, settings);
        Vector3D[] position = [.. Enumerable.Range(0, fixedCharge.Length).Select(lattice.Sites.PositionOf)];
        double[] relative = PermittivityOf(lattice, settings, grid, position);
        var problem = new SpatialPoisson(grid, relative, JobEnds.Of(settings, grid.Box.A.Cross(grid.Box.B).Length), s_limits);
        return SpatialSites.Of(problem, relative.Min(), position, fixedCharge, lattice.Graph.Charges, ScreenedPair.WidthOf(settings.ShortRange));
    }

    private static SpatialGrid GridOf(SiteSet network, ElectrostaticSettings settings)
    {
        UnitCell box = network.Box;
        Vector3D origin = Vector3D.Zero;
        if (network.Stack is { Electrodes: [var lower, var upper] })
        {
            double height = new BoxAxis(2).Height(box);
            origin = lower.Height / height * box.C;
            box = new UnitCell(box.A, box.B, (upper.Height - lower.Height) / height * box.C);
        }

        GridAxis Axis(int index) => new(SpatialGrid.CellsAlong(new BoxAxis(index).Height(box), settings.Spacing), network.Periodic.Along(new BoxAxis(index)));
        return new SpatialGrid(box, origin, Axis(0), Axis(1), Axis(2));
    }

    // A cell has the mean permittivity of the sites around its centre; one without sites that of its neighbours.
    private static double[] PermittivityOf(BuiltLattice lattice, ElectrostaticSettings settings, SpatialGrid grid, Vector3D[] position)
    {
        if (settings.RegionPermittivity.Count == 0)
            return [.. Enumerable.Repeat(settings.RelativePermittivity, grid.Cells)];
        double[] ofRegion = OfRegions(lattice.Network!.Regions, settings.RegionPermittivity);
        double[] sum = new double[grid.Cells];
        int[] sites = new int[grid.Cells];
        var cells = (Lattices.Cells.NetworkCells)lattice.Sites;
        for (int site = 0; site < position.Length; site++)
        {
            SpatialWeight weight = grid.WeightAt(position[site]);
            int cell = grid.CellAt(weight.A.Lower, weight.B.Lower, weight.C.Lower);
            sum[cell] += ofRegion[lattice.Network.Region[cells.NetworkSite(site)]];
            sites[cell]++;
        }

        return FilledCells.From([.. sum.Zip(sites, (total, count) => count == 0 ? double.NaN : total / count)], grid);
    }

    private static double[] OfRegions(IReadOnlyList<string> regions, IReadOnlyDictionary<string, double> given)
    {
        foreach (string name in given.Keys.Except(regions))
            throw new InputException($"electrostatics.permittivity names the region '{name}', and the lattice has {string.Join(", ", regions)}", "Name its regions, or give a number.");
        string[] missing = [.. regions.Except(given.Keys)];
        return missing.Length == 0
            ? [.. regions.Select(region => given[region])]
            : throw new InputException($"electrostatics.permittivity has nothing for {string.Join(", ", missing)}", "Give one for each region, or a number for all.");
    }
}
