using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>The box of a bicrystal: the first grain, the second above it, and a gap at each of the two boundaries.</summary>
/// <param name="Box">The box, Å.</param>
/// <param name="Lower">Period of the first grain, Å.</param>
/// <param name="Upper">Period of the second.</param>
/// <param name="Normal">Unit normal of the boundaries.</param>
/// <param name="Gap">Gap, Å.</param>
internal sealed record BoundaryBox(UnitCell Box, UnitCell Lower, UnitCell Upper, Vector3D Normal, double Gap)
{
    /// <summary>Thickness of the first grain, Å.</summary>
    public double LowerHeight { get; } = Normal.Dot(Lower.C);

    /// <summary>Thickness of the second grain, Å.</summary>
    public double UpperHeight { get; } = Normal.Dot(Upper.C);

    /// <summary>Puts a grain on another.</summary>
    public static BoundaryBox Of(UnitCell lower, UnitCell upper, double gap)
    {
        Vector3D normal = lower.A.Cross(lower.B);
        normal = (1 / normal.Length) * normal;
        normal = normal.Dot(lower.C) < 0 ? -1 * normal : normal;
        return new BoundaryBox(lower with { C = lower.C + upper.C + (2 * gap * normal) }, lower, upper, normal, gap);
    }

    /// <summary>Fractional position in the box, and distance to the nearer boundary, Å, of a point of a grain.</summary>
    /// <param name="grain">0 for the first, 1 for the second.</param>
    /// <param name="inPeriod">Fractional position in the grain's period.</param>
    public (Vector3D Place, double Distance) Place(int grain, Vector3D inPeriod)
    {
        (UnitCell period, double height) = grain == 0 ? (Lower, LowerHeight) : (Upper, UpperHeight);
        Vector3D bottom = grain == 0 ? 0.5 * Gap * Normal : Lower.C + (1.5 * Gap * Normal);

        // The second grain's vectors in the plane are the first's but for rounding.
        Vector3D place = bottom + (Lower with { C = period.C }).ToCartesian(inPeriod);
        return (Box.ToFractional(place), (Math.Min(inPeriod.Z, 1 - inPeriod.Z) * height) + (0.5 * Gap));
    }
}
