using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics;

/// <summary>An axis divided evenly. Where the lattice ends, the first and the last node are its ends; where it repeats, the node after the last is the first.</summary>
/// <param name="Intervals">Number of intervals.</param>
/// <param name="IsPeriodic">Does the lattice repeat along the axis?</param>
public readonly record struct GridAxis(int Intervals, bool IsPeriodic)
{
    // A site on the face of an electrode may miss it by rounding, as a fraction of a step.
    private const double Slack = 1e-6;

    /// <summary>Number of nodes.</summary>
    public int Nodes => IsPeriodic ? Intervals : Intervals + 1;

    /// <summary>Node above an interval.</summary>
    public int Above(int interval) => interval + 1 < Nodes ? interval + 1 : 0;

    /// <summary>Share of an interval that belongs to a node: one, and half at the ends.</summary>
    public double ShareOf(int node) => IsEnd(node) ? 0.5 : 1;

    /// <summary>Is the node an end of the axis?</summary>
    public bool IsEnd(int node) => !IsPeriodic && (node == 0 || node == Intervals);

    /// <summary>Weights of the nodes around the centre of an interval.</summary>
    internal PlaneWeight CentreOf(int interval) => new(interval, Above(interval), PlaneWeight.Quanta / 2);

    /// <summary>Weights of the nodes around a place, in intervals from the first node; null where it lies outside of an axis that ends.</summary>
    internal PlaneWeight? WeightAt(double place)
    {
        if (!double.IsFinite(place))
            return null;
        if (IsPeriodic)
            place -= Math.Floor(place / Intervals) * Intervals;
        else if (!(place >= -Slack && place <= Intervals + Slack))
            return null;
        int lower = Math.Clamp((int)Math.Floor(place), 0, Intervals - 1);
        int upperQuanta = Math.Clamp((int)Math.Floor(((place - lower) * PlaneWeight.Quanta) + 0.5), 0, PlaneWeight.Quanta);
        return new PlaneWeight(lower, Above(lower), upperQuanta);
    }
}
