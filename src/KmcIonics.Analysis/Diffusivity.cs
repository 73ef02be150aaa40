using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Einstein relation: D_α = ½ d⟨Δα²⟩/dt along α = x, y, z and D = (D_x + D_y + D_z)/d, d the directions the hop network spans; at
/// d = 3 that is MSD/(6t). The tracer's displacement gives D*, the collective one D_J (m²/s).
/// </summary>
internal static class Diffusivity
{
    private const double SquareAngstrom = PhysicalConstants.Angstrom * PhysicalConstants.Angstrom;

    /// <summary>D_x, D_y, D_z (m²/s) of mean squares by place of the lag (Å²).</summary>
    public static Vector3D ByAxis(LagFit fit, Vector3D[] meanSquares) => (SquareAngstrom / 2) * new Vector3D(
        fit.Slope(index => meanSquares[index].X),
        fit.Slope(index => meanSquares[index].Y),
        fit.Slope(index => meanSquares[index].Z));

    /// <summary>D (m²/s) from D_x, D_y, D_z.</summary>
    public static double Trace(Vector3D byAxis, int dimension) => (byAxis.X + byAxis.Y + byAxis.Z) / dimension;

    /// <summary>Diffusivity ⟨Σa²⟩/(2 d t) of uncorrelated hops (m²/s), from the squared hop lengths of an ion per second (Å²/s).</summary>
    public static double Uncorrelated(double squaredLengthPerSecond, int dimension) =>
        SquareAngstrom * squaredLengthPerSecond / (2 * dimension);
}
