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
    /// <param name="cells">The crystal.</param>
    /// <param name="start">Site of each ion at the start of the run, [N].</param>
    /// <param name="frame">Displacements since then.</param>
    public static TrajectoryFrame FromDisplacements(long step, CrystalCells cells, ReadOnlySpan<int> start, IonFrame frame)
    {
        var position = new double[3 * start.Length];
        var image = new int[3 * start.Length];
        for (int ion = 0; ion < start.Length; ion++)
        {
            (CellOffset unitCell, int basis) = cells.Describe(start[ion]);
            LatticeQuanta inside = cells.Motif.Sites[basis].Position;
            (image[3 * ion], double a) = Wrap(unitCell.A, inside.A + frame.DisplacementA[ion], cells.Repeats.A);
            (image[(3 * ion) + 1], double b) = Wrap(unitCell.B, inside.B + frame.DisplacementB[ion], cells.Repeats.B);
            (image[(3 * ion) + 2], double c) = Wrap(unitCell.C, inside.C + frame.DisplacementC[ion], cells.Repeats.C);
            Vector3D cartesian = cells.Motif.Structure.Cell.ToCartesian(new Vector3D(a, b, c));
            position[3 * ion] = cartesian.X;
            position[(3 * ion) + 1] = cartesian.Y;
            position[(3 * ion) + 2] = cartesian.Z;
        }

        return new TrajectoryFrame(step, frame.Time, position, image);
    }

    private static (int Image, double Fractional) Wrap(int unitCell, long quanta, int repeats)
    {
        long period = (long)repeats * LatticeQuanta.PerVector;
        long image = Math.DivRem(((long)unitCell * LatticeQuanta.PerVector) + quanta, period, out long within);
        if (within < 0)
        {
            image--;
            within += period;
        }

        return (checked((int)image), within / (double)LatticeQuanta.PerVector);
    }
}
