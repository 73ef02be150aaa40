using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Spatial;

/// <summary>
/// How a charge inside a cell is divided among its eight nodes, and a value inside it is read: linearly along each axis, by the same weights. A weight is a whole multiple
/// of 2⁻⁶⁰ of the charge, so sums of charges do not depend on their order.
/// </summary>
/// <param name="A">Along the first axis.</param>
/// <param name="B">Along the second.</param>
/// <param name="C">Along the third.</param>
public readonly record struct SpatialWeight(PlaneWeight A, PlaneWeight B, PlaneWeight C)
{
    /// <summary>Quanta of an elementary charge.</summary>
    public const double Quanta = (double)PlaneWeight.Quanta * PlaneWeight.Quanta * PlaneWeight.Quanta;

    /// <summary>Corners of a cell.</summary>
    internal const int Corners = 8;

    /// <summary>Node of a corner along each axis: bit 0 says upper or lower along the first axis, bit 1 along the second, bit 2 along the third.</summary>
    internal (int A, int B, int C) NodeOf(int corner) =>
        ((corner & 1) == 0 ? A.Lower : A.Upper, (corner & 2) == 0 ? B.Lower : B.Upper, (corner & 4) == 0 ? C.Lower : C.Upper);

    /// <summary>Weight of a corner, in 2⁻⁶⁰.</summary>
    internal long QuantaOf(int corner) =>
        (long)((corner & 1) == 0 ? A.LowerQuanta : A.UpperQuanta) * ((corner & 2) == 0 ? B.LowerQuanta : B.UpperQuanta) * ((corner & 4) == 0 ? C.LowerQuanta : C.UpperQuanta);

    /// <summary>Weight of a corner.</summary>
    internal double ShareOf(int corner) => QuantaOf(corner) / Quanta;
}
