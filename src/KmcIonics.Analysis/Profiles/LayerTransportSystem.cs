using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>A lattice whose transport is measured layer by layer at one condition.</summary>
public sealed record LayerTransportSystem
{
    /// <summary>The layers.</summary>
    public required ProfileSystem Layers { get; init; }

    /// <summary>Evenly spaced sample frames, without the one at the start of sampling.</summary>
    public required int Frames { get; init; }

    /// <summary>The hops.</summary>
    public required CellGraph Graph { get; init; }

    /// <summary>Unit cell whose lattice vectors displacements are counted in, Å; without parts along open directions, in which nothing travels on.</summary>
    public required UnitCell Cell { get; init; }

    /// <summary>Directions the hop network spans, 0 to 3.</summary>
    public required int Dimension { get; init; }

    /// <summary>Planes between layers; null where the layers are shells around interfaces.</summary>
    public LayerPlanes? Planes { get; init; }

    /// <summary>Whether ions are followed from layer to layer: at equilibrium with a fixed number of them.</summary>
    public bool FollowsIons { get; init; }

    /// <summary>Electric field; null for none.</summary>
    public AppliedField? Field { get; init; }

    /// <summary>Whether ions are driven across the layers, so that a steady current flows.</summary>
    public bool IsDrivenAcross { get; init; }

    /// <summary>Energy of an ion on each site, µeV, [sites]; null where the filling does not tell the chemical potential, as where ions interact or are of several species.</summary>
    public int[]? EnergyMicroEv { get; init; }

    /// <summary>Mean distance of the sites of each layer to the nearest interface, Å, [layers]; null where there is none.</summary>
    public IReadOnlyList<double>? InterfaceDistance { get; init; }

    /// <summary>Which material each layer is of, as layers of a stack are, [layers].</summary>
    public required IReadOnlyList<int> Material { get; init; }
}

/// <summary>Planes between layers across a vector of the supercell; plane k is above layer k, and the last one, where the lattice repeats, leads back to the first layer.</summary>
/// <param name="Axis">The vector.</param>
/// <param name="Normal">Unit normal.</param>
/// <param name="Area">Area of the cross-section, Å².</param>
/// <param name="Period">Height of the supercell along the normal, Å.</param>
/// <param name="UnitHeight">Height along the normal of the unit cell that displacements are counted in, Å.</param>
/// <param name="IsPeriodic">Whether the lattice repeats along the vector.</param>
/// <param name="Thickness">Thickness of each layer, Å, [layers].</param>
public sealed record LayerPlanes(BoxAxis Axis, Vector3D Normal, double Area, double Period, double UnitHeight, bool IsPeriodic, IReadOnlyList<double> Thickness)
{
    /// <summary>Number of planes.</summary>
    public int Count => Thickness.Count == 1 ? 0 : Thickness.Count - (IsPeriodic ? 0 : 1);

    /// <summary>Distance between the layers on the two sides of a plane, Å.</summary>
    /// <param name="plane">Plane.</param>
    /// <param name="height">Heights of the layers, Å, [layers].</param>
    public double Between(int plane, IReadOnlyList<double> height) => plane + 1 < height.Count ? height[plane + 1] - height[plane] : Period + height[0] - height[plane];

    /// <summary>Planes that a hop crosses: positive upwards.</summary>
    /// <param name="from">Layer that it leaves.</param>
    /// <param name="to">Layer that it leads to.</param>
    /// <param name="upwards">Component of its displacement along the vector; only its sign matters.</param>
    public int Crossed(int from, int to, int upwards)
    {
        int layers = Thickness.Count;
        int steps = to - from;
        if (!IsPeriodic || 2 * Math.Abs(steps) < layers)
            return steps;
        return 2 * Math.Abs(steps) == layers ? (upwards > 0 ? Math.Abs(steps) : -Math.Abs(steps)) : steps > 0 ? steps - layers : steps + layers;
    }
}
