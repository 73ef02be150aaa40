using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices;

/// <summary>
/// Pairs of sites of a structure within a distance, in a cell of any shape. Sites are sorted into bins of fractional space; a sphere of radius R
/// spans R/h along a lattice vector, h being the spacing of the lattice planes, so skew cells need no special care. Safe to read from many threads.
/// </summary>
public sealed class NeighbourSearch
{
    // Bins a search may look into: a sphere around one site of ten million has less than a thousandth of them.
    private const double MostBins = 1 << 22;

    private readonly QuantaFrame frame;
    private readonly LatticeQuanta[] positions;
    private readonly bool[] periodic;
    private readonly int[] bins = new int[3];
    private readonly long[] period;
    private readonly double[] spacing;
    private readonly BinNumbers numbers;
    private readonly int[] firstInBin;
    private readonly (LatticeQuanta Position, int Site)[] inBin;
    private readonly Vector3D a;
    private readonly Vector3D b;
    private readonly Vector3D c;

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
        numbers = new BinNumbers(bins);
        int[] binOfSite = new int[positions.Length];
        Parallel.For(0, positions.Length, CallerThreads.Options, site => binOfSite[site] = BinOf(positions[site]));
        var order = BinOrder.Of(binOfSite, numbers.Count);
        firstInBin = order.First;
        inBin = new (LatticeQuanta, int)[positions.Length];
        Parallel.For(0, inBin.Length, CallerThreads.Options, place => inBin[place] = (positions[order.Item[place]], order.Item[place]));
        const double quantum = 1.0 / LatticeQuanta.PerVector;
        (a, b, c) = (quantum * frame.Unit.A, quantum * frame.Unit.B, quantum * frame.Unit.C);
    }

    /// <summary>Number of the site that comes at a place when sites are taken bin by bin, so that those near in space are near in memory.</summary>
    public int InSpace(int place) => inBin[place].Site;

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
        CheckWork(distance, (highA - lowA + 1.0) * (highB - lowB + 1.0) * (highC - lowC + 1.0));
        for (int i = lowA; i <= highA; i++)
        {
            (int offsetA, int binA) = Wrap(i, bins[0]);
            for (int j = lowB; j <= highB; j++)
            {
                (int offsetB, int binB) = Wrap(j, bins[1]);
                for (int k = lowC; k <= highC; k++)
                {
                    (int offsetC, int binC) = Wrap(k, bins[2]);
                    CollectBin(numbers[binA, binB, binC], from, new CellOffset(offsetA, offsetB, offsetC), distance, found);
                }
            }
        }
    }

    /// <summary>Cartesian vector of a displacement, Å.</summary>
    public Vector3D ToCartesian(LatticeQuanta displacement) => frame.ToCartesian(displacement);

    private void CollectBin(int bin, LatticeQuanta from, CellOffset offset, double distance, List<Neighbour> found)
    {
        LatticeQuanta shift = frame.Between(from, default, offset);
        double square = distance * distance * (1 + 1e-12);
        foreach ((LatticeQuanta position, int site) in inBin.AsSpan(firstInBin[bin], firstInBin[bin + 1] - firstInBin[bin]))
        {
            (int p, int q, int r) = (position.A + shift.A, position.B + shift.B, position.C + shift.C);
            double x = (p * a.X) + (q * b.X) + (r * c.X);
            double y = (p * a.Y) + (q * b.Y) + (r * c.Y);
            double z = (p * a.Z) + (q * b.Z) + (r * c.Z);
            double lengthSquare = (x * x) + (y * y) + (z * z);
            if (lengthSquare > square)
                continue;
            double length = Math.Sqrt(lengthSquare);
            if (length <= distance)
                found.Add(new Neighbour(site, offset, new LatticeQuanta(p, q, r), length));
        }
    }

    private void CheckWork(double distance, double binsInReach)
    {
        if (binsInReach > MostBins)
        {
            throw new InputException(
                $"a distance of {distance:G4} Å reaches over {binsInReach / ((double)bins[0] * bins[1] * bins[2]):G3} cells and their {inBin.Length:N0} sites each",
                "Shorten the distance, or choose shorter lattice vectors of the same lattice.");
        }
    }

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
        if ((uint)bin < (uint)count)
            return (0, bin);
        int offset = (int)Math.Floor(bin / (double)count);
        return (offset, bin - (offset * count));
    }

    private int BinOf(LatticeQuanta position) => numbers[BinOf(position.A, 0), BinOf(position.B, 1), BinOf(position.C, 2)];

    private int BinOf(int quanta, int axis) => (int)((long)quanta * bins[axis] / period[axis]);
}
