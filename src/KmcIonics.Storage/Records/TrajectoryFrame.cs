using KmcIonics.Engine;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>A replica at one time: where its ions are, and what they did until then.</summary>
/// <param name="Step">Number of the frame in the run, increasing.</param>
/// <param name="Time">Simulated time since the start of the run, s.</param>
/// <param name="Position">Cartesian positions wrapped into the supercell, Å, x y z of each ion, [3 N].</param>
/// <param name="Image">Supercells crossed along a, b and c: the unwrapped position is position + image · lattice vectors, [3 N].</param>
/// <param name="Hops">Accepted hops since the start of the run by channel, [K].</param>
/// <param name="SquaredHopLength">Σ a² over them by channel, Å², [K].</param>
/// <param name="Attempts">Attempted hops since the start of the run.</param>
public sealed record TrajectoryFrame(long Step, double Time, double[] Position, int[] Image, long[] Hops, double[] SquaredHopLength, long Attempts)
{
    private const int BytesPerIon = 3 * (sizeof(double) + sizeof(int));

    // Step, time and attempts, and the box, which is written with each frame.
    private const int BytesBesides = 12 * sizeof(double);

    /// <summary>Bytes that a frame takes in a file before compression.</summary>
    public static double BytesOf(long ions, int channels) => (BytesPerIon * (double)ions) + (2 * sizeof(long) * (double)channels) + BytesBesides;

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

        return new TrajectoryFrame(step, frame.Time, position, image, [.. frame.HopsByPathway], [.. frame.SquaredHopLengthByPathway], frame.Attempts);
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
