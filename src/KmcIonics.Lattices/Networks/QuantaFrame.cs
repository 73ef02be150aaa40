using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// The unit in which positions and displacements of a supercell are counted: 2⁻²⁰ of its vectors divided by whole numbers, so that a quantum is about 10⁻⁵ Å
/// in a supercell of any size and closed loops of hops close exactly.
/// </summary>
/// <param name="Unit">Cell whose vectors are divided into 2²⁰ quanta, Å.</param>
/// <param name="Repeats">Such cells in the supercell along each vector.</param>
public sealed record QuantaFrame(UnitCell Unit, CellOffset Repeats)
{
    private const double LongestVector = 16;
    private const int MostRepeats = (int.MaxValue / LatticeQuanta.PerVector) - 1;

    /// <summary>The supercell, Å.</summary>
    public UnitCell Box => new(Repeats.A * Unit.A, Repeats.B * Unit.B, Repeats.C * Unit.C);

    /// <summary>The frame of a supercell.</summary>
    /// <exception cref="InputException">A vector of the supercell is longer than 3·10⁴ Å.</exception>
    public static QuantaFrame Of(UnitCell box)
    {
        (int a, int b, int c) = (Divisions(box.A), Divisions(box.B), Divisions(box.C));
        return new QuantaFrame(new UnitCell((1.0 / a) * box.A, (1.0 / b) * box.B, (1.0 / c) * box.C), new CellOffset(a, b, c));
    }

    /// <summary>Quanta of a fractional position in the supercell, each component in [0, repeats · 2²⁰).</summary>
    public LatticeQuanta Quantise(Vector3D fractional) =>
        new(Quantise(fractional.X, Repeats.A), Quantise(fractional.Y, Repeats.B), Quantise(fractional.Z, Repeats.C));

    /// <summary>Fractional position in the supercell.</summary>
    public Vector3D ToFractional(LatticeQuanta quanta) => new(
        quanta.A / ((double)Repeats.A * LatticeQuanta.PerVector), quanta.B / ((double)Repeats.B * LatticeQuanta.PerVector), quanta.C / ((double)Repeats.C * LatticeQuanta.PerVector));

    /// <summary>Cartesian vector, Å.</summary>
    public Vector3D ToCartesian(LatticeQuanta quanta) => quanta.ToCartesian(Unit);

    /// <summary>Vector from one position to the image of another in a neighbouring supercell.</summary>
    public LatticeQuanta Between(LatticeQuanta from, LatticeQuanta to, CellOffset image) => new(
        to.A - from.A + (image.A * Repeats.A * LatticeQuanta.PerVector),
        to.B - from.B + (image.B * Repeats.B * LatticeQuanta.PerVector),
        to.C - from.C + (image.C * Repeats.C * LatticeQuanta.PerVector));

    /// <summary>Midpoint of a hop, fractional in the supercell, in [0, 1); the same bits from both ends.</summary>
    /// <param name="end">Position of the end that comes first in the order of sites.</param>
    /// <param name="step">Displacement of the hop.</param>
    /// <param name="forward">Whether the hop starts at that end.</param>
    public Vector3D Midpoint(LatticeQuanta end, LatticeQuanta step, bool forward)
    {
        int sign = forward ? 1 : -1;
        return new Vector3D(Half(end.A, sign * step.A, Repeats.A), Half(end.B, sign * step.B, Repeats.B), Half(end.C, sign * step.C, Repeats.C));
    }

    private static double Half(int from, int step, int repeats)
    {
        double fraction = ((2.0 * from) + step) / (2.0 * repeats * LatticeQuanta.PerVector);
        return fraction - Math.Floor(fraction);
    }

    /// <summary>The position in the supercell that is equivalent to one anywhere.</summary>
    public LatticeQuanta Wrap(LatticeQuanta position) => new(Wrap(position.A, Repeats.A), Wrap(position.B, Repeats.B), Wrap(position.C, Repeats.C));

    private static int Wrap(int quanta, int repeats)
    {
        int period = repeats * LatticeQuanta.PerVector;
        return ((quanta % period) + period) % period;
    }

    private static int Divisions(Vector3D vector)
    {
        double count = Math.Ceiling(vector.Length / LongestVector);
        return count <= MostRepeats / 2
            ? Math.Max((int)count, 1)
            : throw new InputException($"the supercell is {vector.Length:G4} Å long", $"Keep it below {MostRepeats / 2 * LongestVector} Å.");
    }

    private static int Quantise(double fraction, int repeats)
    {
        long period = (long)repeats * LatticeQuanta.PerVector;
        return (int)((long)Math.Floor(((fraction - Math.Floor(fraction)) * period) + 0.5) % period);
    }
}
