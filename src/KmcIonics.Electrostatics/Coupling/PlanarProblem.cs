using KmcIonics.Electrostatics.Planar;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>The Poisson equation across a job's lattice: between the electrodes of a stack, or over the whole supercell.</summary>
internal static class PlanarProblem
{
    /// <summary>Sites among planes of about the spacing that the job gives.</summary>
    /// <param name="lattice">Lattice, as a network.</param>
    /// <param name="settings">What the job says.</param>
    /// <param name="fixedCharge">Fixed charge on each site as the engine numbers them, e, [sites].</param>
    /// <exception cref="InputException">Ends are missing or too many, or a permittivity has no meaning.</exception>
    public static PlanarSites SitesOf(BuiltLattice lattice, ElectrostaticSettings settings, double[] fixedCharge)
    {
        double height = settings.Axis.Height(lattice.Sites.Frame.Box);
        double[] heights = Array.ConvertAll(SiteHeights.FractionsOf(lattice.Sites, settings.Axis), fraction => fraction * height);
        return PlanarSites.Of(Of(lattice, settings), heights, fixedCharge, lattice.Graph.Charges, ScreenedPair.WidthOf(settings.ShortRange));
    }

    private static PlanarPoisson Of(BuiltLattice lattice, ElectrostaticSettings settings)
    {
        SiteSet network = lattice.Network!;
        double area = settings.Axis.Area(network.Box);
        IReadOnlyList<PermittivityLayer> layers = LayersOf(network, settings);
        (double bottom, double top) = (layers[0].Bottom, layers[^1].Top);
        var grid = new PlanarGrid(bottom, top - bottom, (int)Math.Clamp(Math.Round((top - bottom) / settings.Spacing), 1, int.MaxValue), area, network.Periodic.Along(settings.Axis));
        return new PlanarPoisson(grid, PermittivityLayer.OnGrid(grid, layers), JobEnds.Of(settings, area));
    }

    // Gaps between layers are shared by their neighbours.
    private static PermittivityLayer[] LayersOf(SiteSet network, ElectrostaticSettings settings)
    {
        double height = settings.Axis.Height(network.Box);
        if (network.Stack is not { } stack || settings.Axis.Index != 2)
            return [new PermittivityLayer(0, height, settings.RelativePermittivity)];
        (double bottom, double top) = stack.Electrodes is [var lower, var upper] ? (lower.Height, upper.Height) : (0, height);
        double Face(int layer) => layer == 0 ? bottom : layer == stack.Layers.Count ? top : 0.5 * (stack.Layers[layer - 1].Top + stack.Layers[layer].Bottom);
        return [.. stack.Layers.Select((layer, index) => new PermittivityLayer(
            Face(index), Face(index + 1), settings.RegionPermittivity.TryGetValue(layer.Name, out double own) ? own : settings.RelativePermittivity))];
    }
}
