namespace KmcIonics.Electrostatics.Planar;

/// <summary>
/// How a charge between two planes is divided among them, and a value between them is read: linearly, by the same weights, so that the potential that one charge
/// makes at another is the one that the other makes at it. Weights are whole multiples of 2⁻²⁰ of the charge, so sums of them do not depend on their order.
/// </summary>
/// <param name="Lower">Plane below.</param>
/// <param name="Upper">Plane above; the first one again where the lattice repeats.</param>
/// <param name="UpperQuanta">Weight of the plane above, in 2⁻²⁰.</param>
public readonly record struct PlaneWeight(int Lower, int Upper, int UpperQuanta)
{
    /// <summary>Quanta of an elementary charge.</summary>
    public const int Quanta = 1 << 20;

    /// <summary>Weight of the plane below, in 2⁻²⁰.</summary>
    public int LowerQuanta => Quanta - UpperQuanta;

    /// <summary>Value at this place of what is known at the planes.</summary>
    /// <param name="values">Values at the planes, [planes].</param>
    public double Read(ReadOnlySpan<double> values) => ((LowerQuanta * values[Lower]) + (UpperQuanta * values[Upper])) / Quanta;
}
