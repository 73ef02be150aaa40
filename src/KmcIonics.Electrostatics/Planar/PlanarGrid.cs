using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Planar;

/// <summary>Evenly spaced planes across an axis. Where the lattice ends, the first and the last plane are its ends; where it repeats, the plane after the last is the first.</summary>
public sealed class PlanarGrid
{
    private const int MostIntervals = 1 << 24;

    private readonly GridAxis axis;

    /// <summary>Divides a height evenly.</summary>
    /// <param name="bottom">Height of the first plane, Å.</param>
    /// <param name="height">Height of all intervals together, Å.</param>
    /// <param name="intervals">Number of intervals between planes.</param>
    /// <param name="area">Area of the planes, Å².</param>
    /// <param name="periodic">Does the lattice repeat along the axis?</param>
    /// <exception cref="InputException">Nothing is left between the planes.</exception>
    public PlanarGrid(double bottom, double height, int intervals, double area, bool periodic)
    {
        if (!(double.IsFinite(bottom) && height > 0 && area > 0 && double.IsFinite(height * area)))
            throw new InputException($"a box of {height} Å by {area} Å² holds nothing", "Give height and area above zero.");
        if (intervals is < 1 or > MostIntervals)
            throw new InputException($"{intervals} intervals between planes cannot be solved", $"Ask for 1 to {MostIntervals}, about one for each lattice plane.");
        (Bottom, Height, Area, axis) = (bottom, height, area, new GridAxis(intervals, periodic));
    }

    /// <summary>Height of the first plane, Å.</summary>
    public double Bottom { get; }

    /// <summary>Height of all intervals together, Å.</summary>
    public double Height { get; }

    /// <summary>The planes as nodes of an axis.</summary>
    public GridAxis Axis => axis;

    /// <summary>Number of intervals.</summary>
    public int Intervals => axis.Intervals;

    /// <summary>Area of the planes, Å².</summary>
    public double Area { get; }

    /// <summary>Does the lattice repeat along the axis?</summary>
    public bool IsPeriodic => axis.IsPeriodic;

    /// <summary>Number of planes.</summary>
    public int Planes => axis.Nodes;

    /// <summary>Distance of neighbouring planes, Å.</summary>
    public double Step => Height / Intervals;

    /// <summary>Height of a plane, Å.</summary>
    public double HeightOf(int plane) => Bottom + (plane * Step);

    /// <summary>Plane above an interval.</summary>
    public int Above(int interval) => axis.Above(interval);

    /// <summary>Share of an interval's volume that belongs to a plane: one, and half at the ends.</summary>
    public double ShareOf(int plane) => axis.ShareOf(plane);

    /// <summary>Weights of the planes around a height.</summary>
    /// <param name="height">Height, Å.</param>
    /// <exception cref="InputException">It lies outside of an axis that ends.</exception>
    public PlaneWeight WeightAt(double height) =>
        axis.WeightAt((height - Bottom) / Height * Intervals) ?? throw new InputException(
            $"a charge at a height of {height} Å lies outside the planes, which reach from {Bottom} to {Bottom + Height} Å", "Place electrodes where all sites are between them.");
}
