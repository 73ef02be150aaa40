using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>Fractional coordinates without the last bits, so that planes of sites at a face of the cell stay together.</summary>
internal static class Rounding
{
    private const double Steps = 1L << 40;

    /// <summary>The fraction in [0, 1).</summary>
    public static double IntoCell(double fraction)
    {
        double rounded = Math.Round((fraction - Math.Floor(fraction)) * Steps) / Steps;
        return rounded >= 1 ? 0 : rounded;
    }

    /// <summary>All three components in [0, 1).</summary>
    public static Vector3D IntoCell(Vector3D fractional) => new(IntoCell(fractional.X), IntoCell(fractional.Y), IntoCell(fractional.Z));
}
