using KmcIonics.Engine;
using KmcIonics.Lattices;
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
    /// <param name="lattice">Unit cell and repeats.</param>
    /// <param name="start">Positions at the start of the run in quanta of the unit cell's vectors, from the supercell's corner, [N].</param>
    /// <param name="frame">Displacements since then.</param>
    public static TrajectoryFrame FromDisplacements(
        long step, LatticeRecord lattice, IReadOnlyList<(long A, long B, long C)> start, IonFrame frame)
    {
        UnitCell cell = lattice.Motif.Structure.Cell;
        var position = new double[3 * start.Count];
        var image = new int[3 * start.Count];
        for (int ion = 0; ion < start.Count; ion++)
        {
            (image[3 * ion], double a) = Wrap(start[ion].A + frame.DisplacementA[ion], lattice.RepeatA);
            (image[(3 * ion) + 1], double b) = Wrap(start[ion].B + frame.DisplacementB[ion], lattice.RepeatB);
            (image[(3 * ion) + 2], double c) = Wrap(start[ion].C + frame.DisplacementC[ion], lattice.RepeatC);
            Vector3D cartesian = cell.ToCartesian(new Vector3D(a, b, c));
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
