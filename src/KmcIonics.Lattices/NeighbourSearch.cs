using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices;

/// <summary>
/// Pairs of sites of a structure within a distance, in a cell of any shape. Sites are sorted into bins of fractional space; a sphere of radius R
/// spans R/h along a lattice vector, h being the spacing of the lattice planes, so skew cells need no special care. Safe to read from many threads.
/// </summary>
public sealed class NeighbourSearch
{
    private readonly QuantaFrame frame;
    private readonly LatticeQuanta[] positions;
    private readonly bool[] periodic;
    private readonly int[] bins = new int[3];
    private readonly long[] period;
    private readonly double[] spacing;
    private readonly int[] firstInBin;
    private readonly int[] siteInBin;

    /// <summary>Sorts the sites of one unit cell, periodic in all directions, into bins.</summary>
    /// <param name="cell">Unit cell.</param>
    /// <param name="positions">Positions inside the cell.</param>
    public NeighbourSearch(UnitCell cell, IReadOnlyList<LatticeQuanta> positions)
        : this(new QuantaFrame(cell, new CellOffset(1, 1, 1)), [.. positions], Periodicity.All)
    {
    }

    /// <summary>Sorts sites into bins.</summary>
    /// <param name="frame">Supercell and the unit of positions.</param>
    /// <param name="positions">Positions inside the supercell.</param>
    /// <param name="periodicity">Along which vectors it repeats.</param>
    public NeighbourSearch(QuantaFrame frame, LatticeQuanta[] positions, Periodicity periodicity)
    {
        (this.frame, this.positions, periodic) = (frame, positions, [periodicity.A, periodicity.B, periodicity.C]);
        period =
        [
            (long)frame.Repeats.A * LatticeQuanta.PerVector, (long)frame.Repeats.B * LatticeQuanta.PerVector, (long)frame.Repeats.C * LatticeQuanta.PerVector,
        ];
        UnitCell box = frame.Box;
        double volume = Math.Abs(box.Volume);
        spacing = [volume / box.B.Cross(box.C).Length, volume / box.C.Cross(box.A).Length, volume / box.A.Cross(box.B).Length];

        // About two sites a bin, and bins near cubic.
        double edge = Math.Cbrt(2 * volume / Math.Max(positions.Length, 1));
        for (int axis = 0; axis < 3; axis++)
            bins[axis] = Math.Clamp((int)(spacing[axis] / edge), 1, 1024);
        firstInBin = new int[(bins[0] * bins[1] * bins[2]) + 1];
        siteInBin = new int[positions.Length];
        foreach (LatticeQuanta position in positions)
            firstInBin[BinOf(position) + 1]++;
        for (int bin = 1; bin < firstInBin.Length; bin++)
            firstInBin[bin] += firstInBin[bin - 1];
        int[] next = [.. firstInBin];
        for (int site = 0; site < positions.Length; site++)
            siteInBin[next[BinOf(positions[site])]++] = site;
    }

    /// <summary>Every site within a distance (Å) of one, itself excluded but its periodic images not.</summary>
    /// <exception cref="InputException">A sphere of this radius reaches farther than displacements do: it is huge, or the cell very oblique.</exception>
    public IReadOnlyList<Neighbour> Within(int site, double distance)
    {
        var found = new List<Neighbour>();
        Collect(positions[site], distance, found);
        found.RemoveAll(neighbour => neighbour.Site == site && neighbour.Offset == default);
        return found;
    }

    /// <summary>Replaces the items of a list by every site within a distance (Å) of a position in the supercell, a site there included.</summary>
    /// <exception cref="InputException">A sphere of this radius reaches farther than displacements do: it is huge, or the cell very oblique.</exception>
    public void Collect(LatticeQuanta from, double distance, List<Neighbour> found)
    {
        found.Clear();
        if (!(distance >= 0))
            return;
        (int lowA, int highA) = Range(from.A, 0, distance);
        (int lowB, int highB) = Range(from.B, 1, distance);
        (int lowC, int highC) = Range(from.C, 2, distance);
        for (int a = lowA; a <= highA; a++)
        {
            (int offsetA, int binA) = Wrap(a, bins[0]);
            for (int b = lowB; b <= highB; b++)
            {
                (int offsetB, int binB) = Wrap(b, bins[1]);
                for (int c = lowC; c <= highC; c++)
                {
                    (int offsetC, int binC) = Wrap(c, bins[2]);
                    var offset = new CellOffset(offsetA, offsetB, offsetC);
                    int bin = IndexOf(binA, binB, binC);
                    for (int k = firstInBin[bin]; k < firstInBin[bin + 1]; k++)
                    {
                        LatticeQuanta displacement = frame.Between(from, positions[siteInBin[k]], offset);
                        double length = frame.ToCartesian(displacement).Length;
                        if (length <= distance)
                            found.Add(new Neighbour(siteInBin[k], offset, displacement, length));
                    }
                }
            }
        }
    }

    /// <summary>Cartesian vector of a displacement, Å.</summary>
    public Vector3D ToCartesian(LatticeQuanta displacement) => frame.ToCartesian(displacement);

    private (int Low, int High) Range(int quanta, int axis, double distance)
    {
        double centre = quanta / (double)period[axis];
        double radius = (distance / spacing[axis]) + 1e-9;
        (double low, double high) = (Math.Floor((centre - radius) * bins[axis]), Math.Floor((centre + radius) * bins[axis]));
        if (!periodic[axis])
            return ((int)Math.Max(low, 0), (int)Math.Min(high, bins[axis] - 1));

        // Displacements are counted in 32 bits.
        double farthest = Math.Floor(int.MaxValue / (double)period[axis]) - 1;
        if (low >= -farthest * bins[axis] && high < (farthest + 1) * bins[axis])
            return ((int)low, (int)high);
        throw new InputException(
            $"a distance of {distance:G4} Å spans more than {farthest} unit cells, whose lattice planes are {spacing[axis]:G3} Å apart",
            "Shorten the distance, or choose shorter lattice vectors of the same lattice.");
    }

    private static (int Offset, int Bin) Wrap(int bin, int count)
    {
        int offset = (int)Math.Floor(bin / (double)count);
        return (offset, bin - (offset * count));
    }

    private int BinOf(LatticeQuanta position) => IndexOf(BinOf(position.A, 0), BinOf(position.B, 1), BinOf(position.C, 2));

    private int BinOf(int quanta, int axis) => (int)((long)quanta * bins[axis] / period[axis]);

    private int IndexOf(int a, int b, int c) => (((a * bins[1]) + b) * bins[2]) + c;
}

/// <summary>A site near another.</summary>
/// <param name="Site">Its number in the cell.</param>
/// <param name="Offset">Its cell, relative to the other's.</param>
/// <param name="Displacement">From the other to it.</param>
/// <param name="Length">Distance, Å.</param>
public readonly record struct Neighbour(int Site, CellOffset Offset, LatticeQuanta Displacement, double Length);
