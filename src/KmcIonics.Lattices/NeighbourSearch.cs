using KmcIonics.Model;

namespace KmcIonics.Lattices;

/// <summary>
/// Pairs of sites of a periodic structure within a distance, in a cell of any shape. Sites are sorted into bins of fractional space; a sphere of radius R
/// spans R/h along a lattice vector, h being the spacing of the lattice planes, so skew cells need no special care.
/// </summary>
public sealed class NeighbourSearch
{
    /// <summary>Farthest unit cell whose displacements fit into 32-bit quanta.</summary>
    private const int FarthestOffset = (int.MaxValue / LatticeQuanta.PerVector) - 1;

    private readonly UnitCell cell;
    private readonly IReadOnlyList<LatticeQuanta> positions;
    private readonly int[] bins = new int[3];
    private readonly double[] spacing;
    private readonly List<int>[] inBin;

    /// <summary>Sorts sites into bins.</summary>
    /// <param name="cell">Unit cell.</param>
    /// <param name="positions">Positions inside the cell.</param>
    public NeighbourSearch(UnitCell cell, IReadOnlyList<LatticeQuanta> positions)
    {
        (this.cell, this.positions) = (cell, positions);
        double volume = Math.Abs(cell.Volume);
        spacing = [volume / cell.B.Cross(cell.C).Length, volume / cell.C.Cross(cell.A).Length, volume / cell.A.Cross(cell.B).Length];

        // About two sites a bin, and bins near cubic.
        double edge = Math.Cbrt(2 * volume / Math.Max(positions.Count, 1));
        for (int axis = 0; axis < 3; axis++)
            bins[axis] = Math.Clamp((int)(spacing[axis] / edge), 1, 1024);
        inBin = new List<int>[bins[0] * bins[1] * bins[2]];
        for (int site = 0; site < positions.Count; site++)
        {
            LatticeQuanta p = positions[site];
            (inBin[IndexOf(BinOf(p.A, 0), BinOf(p.B, 1), BinOf(p.C, 2))] ??= []).Add(site);
        }
    }

    /// <summary>Every site within a distance (Å) of one, itself excluded but its periodic images not.</summary>
    /// <exception cref="InputException">A sphere of this radius reaches farther than displacements do: it is huge, or the cell very oblique.</exception>
    public IEnumerable<Neighbour> Within(int site, double distance)
    {
        LatticeQuanta from = positions[site];
        (int lowA, int highA) = Range(from.A, 0, distance);
        (int lowB, int highB) = Range(from.B, 1, distance);
        (int lowC, int highC) = Range(from.C, 2, distance);
        CheckReach(lowA, highA, 0, distance);
        CheckReach(lowB, highB, 1, distance);
        CheckReach(lowC, highC, 2, distance);
        for (int a = lowA; a <= highA; a++)
        {
            for (int b = lowB; b <= highB; b++)
            {
                for (int c = lowC; c <= highC; c++)
                {
                    (CellOffset offset, int bin) = Wrap(a, b, c);
                    foreach (int other in inBin[bin] ?? [])
                    {
                        LatticeQuanta to = positions[other];
                        LatticeQuanta displacement = new(
                            to.A - from.A + (offset.A * LatticeQuanta.PerVector),
                            to.B - from.B + (offset.B * LatticeQuanta.PerVector),
                            to.C - from.C + (offset.C * LatticeQuanta.PerVector));
                        double length = displacement.ToCartesian(cell).Length;
                        if (length <= distance && !(other == site && offset == default))
                            yield return new Neighbour(other, offset, displacement, length);
                    }
                }
            }
        }
    }

    private (int Low, int High) Range(int quanta, int axis, double distance)
    {
        double centre = quanta / (double)LatticeQuanta.PerVector;
        double radius = (distance / spacing[axis]) + 1e-9;
        return ((int)Math.Floor((centre - radius) * bins[axis]), (int)Math.Floor((centre + radius) * bins[axis]));
    }

    private void CheckReach(int low, int high, int axis, double distance)
    {
        if (Wrap(low, bins[axis]).Offset >= -FarthestOffset && Wrap(high, bins[axis]).Offset <= FarthestOffset)
            return;
        throw new InputException(
            $"a distance of {distance:G4} Å spans more than {FarthestOffset} unit cells, whose lattice planes are {spacing[axis]:G3} Å apart",
            "Shorten the distance, or choose shorter lattice vectors of the same lattice.");
    }

    private (CellOffset Offset, int Bin) Wrap(int a, int b, int c)
    {
        (int offsetA, int binA) = Wrap(a, bins[0]);
        (int offsetB, int binB) = Wrap(b, bins[1]);
        (int offsetC, int binC) = Wrap(c, bins[2]);
        return (new CellOffset(offsetA, offsetB, offsetC), IndexOf(binA, binB, binC));
    }

    private static (int Offset, int Bin) Wrap(int bin, int count)
    {
        int offset = (int)Math.Floor(bin / (double)count);
        return (offset, bin - (offset * count));
    }

    private int BinOf(int quanta, int axis) => (int)((long)quanta * bins[axis] / LatticeQuanta.PerVector);

    private int IndexOf(int a, int b, int c) => (((a * bins[1]) + b) * bins[2]) + c;
}

/// <summary>A site near another.</summary>
/// <param name="Site">Its number in the cell.</param>
/// <param name="Offset">Its cell, relative to the other's.</param>
/// <param name="Displacement">From the other to it.</param>
/// <param name="Length">Distance, Å.</param>
public readonly record struct Neighbour(int Site, CellOffset Offset, LatticeQuanta Displacement, double Length);
