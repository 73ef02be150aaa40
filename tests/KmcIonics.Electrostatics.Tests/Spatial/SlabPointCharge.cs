using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.Spatial;

/// <summary>
/// The potential of a point charge in the lower of two dielectric layers between grounded electrodes, and of its images in the plane, in the upper layer: a Fourier series in the
/// plane, each term of which is a product of hyperbolic functions of the height.
/// </summary>
/// <param name="Box">The box; its first two vectors lie in the plane of the electrodes.</param>
/// <param name="Boundary">Height of the layers' boundary, Å.</param>
/// <param name="Lower">Relative permittivity below it.</param>
/// <param name="Upper">Relative permittivity above.</param>
public sealed record SlabPointCharge(UnitCell Box, double Boundary, double Lower, double Upper)
{
    private const int Waves = 40;

    /// <summary>Potential, V, of one elementary charge.</summary>
    /// <param name="charge">Where it is, Å, in the lower layer.</param>
    /// <param name="place">Where the potential is, Å, in the upper layer.</param>
    public double At(Vector3D charge, Vector3D place)
    {
        double volume = Box.Volume;
        Vector3D first = (2 * Math.PI / volume) * Box.B.Cross(Box.C);
        Vector3D second = (2 * Math.PI / volume) * Box.C.Cross(Box.A);
        double sum = 0;
        for (int h = -Waves; h <= Waves; h++)
        {
            for (int k = -Waves; k <= Waves; k++)
            {
                // Reciprocal vectors of the plane: what leads along the height is left out.
                Vector3D wave = (h * first) + (k * second) - (((h * first.Z) + (k * second.Z)) * new Vector3D(0, 0, 1));
                sum += Math.Cos(wave.Dot(place - charge)) * OfWave(wave.Length, charge.Z, place.Z);
            }
        }

        return sum / (PhysicalConstants.VacuumPermittivityPerVoltAngstrom * Box.A.Cross(Box.B).Length);
    }

    private double OfWave(double wave, double from, double to)
    {
        (double top, double above) = (Box.C.Z, Box.C.Z - Boundary);
        if (wave < 1e-9)
            return from / Lower * ((top - to) / Upper) / ((Boundary / Lower) + (above / Upper));
        double wronskian = wave * ((Lower * Math.Cosh(wave * Boundary) * Math.Sinh(wave * above)) + (Upper * Math.Sinh(wave * Boundary) * Math.Cosh(wave * above)));
        return Math.Sinh(wave * from) * Math.Sinh(wave * (top - to)) / wronskian;
    }
}
