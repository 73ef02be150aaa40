using KmcIonics.Engine;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Positions at one time.</summary>
/// <param name="Step">Number of the frame in the run, increasing.</param>
/// <param name="Time">Simulated time since the start of the run, s.</param>
/// <param name="Position">Cartesian positions wrapped into the supercell, Å, x y z of each ion, [3 N].</param>
/// <param name="Image">Supercells crossed along a, b and c: the unwrapped position is position + image · lattice vectors, [3 N].</param>
public sealed record TrajectoryFrame(long Step, double Time, double[] Position, int[] Image)
{
    /// <summary>A frame from where the ions started and how far they have moved.</summary>
    /// <param name="step">Number of the frame in the run.</param>
    /// <param name="sites">The lattice.</param>
    /// <param name="start">Site of each ion at the start of the run, [N].</param>
    /// <param name="frame">Displacements since then.</param>
    public static TrajectoryFrame FromDisplacements(long step, LatticeSites sites, ReadOnlySpan<int> start, IonFrame frame)
    {
        var position = new double[3 * start.Length];
        var image = new int[3 * start.Length];
        CellOffset repeats = sites.Frame.Repeats;
        for (int ion = 0; ion < start.Length; ion++)
        {
            (long startA, long startB, long startC) = sites.QuantaOf(start[ion]);
            (image[3 * ion], double a) = Wrap(startA + frame.DisplacementA[ion], repeats.A);
            (image[(3 * ion) + 1], double b) = Wrap(startB + frame.DisplacementB[ion], repeats.B);
            (image[(3 * ion) + 2], double c) = Wrap(startC + frame.DisplacementC[ion], repeats.C);
            Vector3D cartesian = sites.Frame.Unit.ToCartesian(new Vector3D(a, b, c));
            position[3 * ion] = cartesian.X;
            position[(3 * ion) + 1] = cartesian.Y;
            position[(3 * ion) + 2] = cartesian.Z;
        }

        return new TrajectoryFrame(step, frame.Time, position, image);
    }

    private static (int Image, double Fractional) Wrap(long quanta, int repeats)
    {
        long period = (long)repeats * LatticeQuanta.PerVector;
        long image = Math.DivRem(quanta, period, out long within);
        if (within < 0)
        {
            image--;
            within += period;
        }

        return (checked((int)image), within / (double)LatticeQuanta.PerVector);
    }
}
