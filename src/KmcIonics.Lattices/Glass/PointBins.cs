using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>Points in a periodic box that can be added and moved, in bins as wide as the distance that is asked for.</summary>
public sealed class PointBins
{
    private readonly QuantaFrame frame;
    private readonly int[] bins = new int[3];
    private readonly double[] spacing;
    private readonly long[] period;
    private readonly BinNumbers numbers;
    private readonly int[] head;
    private readonly int[] next;
    private readonly Vector3D a;
    private readonly Vector3D b;
    private readonly Vector3D c;

    /// <summary>Makes an empty box.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="distance">Distance that neighbours are asked within, Å.</param>
    /// <param name="capacity">Most points.</param>
    public PointBins(QuantaFrame frame, double distance, int capacity)
    {
        this.frame = frame;
        UnitCell box = frame.Box;
        double volume = Math.Abs(box.Volume);
        spacing = [volume / box.B.Cross(box.C).Length, volume / box.C.Cross(box.A).Length, volume / box.A.Cross(box.B).Length];
        period =
        [
            (long)frame.Repeats.A * LatticeQuanta.PerVector, (long)frame.Repeats.B * LatticeQuanta.PerVector, (long)frame.Repeats.C * LatticeQuanta.PerVector,
        ];

        // No smaller than for half a point a bin: memory stays in proportion to the points.
        double edge = Math.Max(distance, Math.Cbrt(volume / (2.0 * Math.Max(capacity, 1))));
        for (int axis = 0; axis < 3; axis++)
            bins[axis] = Math.Clamp((int)(spacing[axis] / edge), 1, 1024);
        numbers = new BinNumbers(bins);
        head = new int[numbers.Count];
        Array.Fill(head, -1);
        next = new int[capacity];
        Position = new LatticeQuanta[capacity];
        const double quantum = 1.0 / LatticeQuanta.PerVector;
        (a, b, c) = (quantum * frame.Unit.A, quantum * frame.Unit.B, quantum * frame.Unit.C);
    }

    /// <summary>Bins along each vector, none narrower than the distance.</summary>
    public CellOffset Bins => new(bins[0], bins[1], bins[2]);

    /// <summary>Positions of the points, [capacity].</summary>
    public LatticeQuanta[] Position { get; }

    /// <summary>Number of points.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a point.</summary>
    public void Add(LatticeQuanta position)
    {
        Position[Count] = position;
        Link(Count++);
    }

    /// <summary>Moves a point.</summary>
    public void Move(int point, LatticeQuanta position)
    {
        int bin = BinOf(Position[point]);
        if (head[bin] == point)
        {
            head[bin] = next[point];
        }
        else
        {
            int before = head[bin];
            while (next[before] != point)
                before = next[before];
            next[before] = next[point];
        }

        Position[point] = position;
        Link(point);
    }

    /// <summary>Bin of a position along each vector.</summary>
    public CellOffset BinAt(LatticeQuanta p) => new(Along(p.A, 0), Along(p.B, 1), Along(p.C, 2));

    /// <summary>Whether no point but one lies within a distance (at most the one of the bins) of a position.</summary>
    /// <param name="position">Where.</param>
    /// <param name="within">Distance, Å.</param>
    /// <param name="except">Point that does not count, −1 for none.</param>
    public bool IsFree(LatticeQuanta position, double within, int except = -1) => !Any(position, within, except, null);

    /// <summary>Replaces the items of a list by the points within a distance (at most the one of the bins) of a position, and the vectors to them, Å.</summary>
    public void Collect(LatticeQuanta position, double within, int except, List<PointNear> found)
    {
        found.Clear();
        _ = Any(position, within, except, found);
    }

    /// <summary>Cartesian vector, Å, as distances are measured here.</summary>
    public Vector3D ToCartesian(LatticeQuanta apart) => (apart.A * a) + (apart.B * b) + (apart.C * c);

    // Stops at the first point unless all are collected.
    private bool Any(LatticeQuanta position, double within, int except, List<PointNear>? found)
    {
        double square = within * within;
        (int lowA, int highA) = Range(position.A, 0, within);
        (int lowB, int highB) = Range(position.B, 1, within);
        (int lowC, int highC) = Range(position.C, 2, within);
        for (int i = lowA; i <= highA; i++)
        {
            (int imageA, int binA) = Wrap(i, bins[0]);
            for (int j = lowB; j <= highB; j++)
            {
                (int imageB, int binB) = Wrap(j, bins[1]);
                for (int k = lowC; k <= highC; k++)
                {
                    (int imageC, int binC) = Wrap(k, bins[2]);
                    LatticeQuanta shift = frame.Between(position, default, new CellOffset(imageA, imageB, imageC));
                    for (int point = head[numbers[binA, binB, binC]]; point >= 0; point = next[point])
                    {
                        LatticeQuanta quanta = Position[point] + shift;
                        Vector3D apart = ToCartesian(quanta);
                        if (apart.Dot(apart) > square || point == except)
                            continue;
                        if (found is null)
                            return true;
                        found.Add(new PointNear(point, quanta, apart));
                    }
                }
            }
        }

        return false;
    }

    private (int Low, int High) Range(int quanta, int axis, double within)
    {
        double centre = quanta / (double)period[axis];
        double radius = (within / spacing[axis]) + 1e-9;
        return ((int)Math.Floor((centre - radius) * bins[axis]), (int)Math.Floor((centre + radius) * bins[axis]));
    }

    private static (int Image, int Bin) Wrap(int bin, int count)
    {
        if ((uint)bin < (uint)count)
            return (0, bin);
        int image = (int)Math.Floor(bin / (double)count);
        return (image, bin - (image * count));
    }

    private void Link(int point)
    {
        int bin = BinOf(Position[point]);
        next[point] = head[bin];
        head[bin] = point;
    }

    private int BinOf(LatticeQuanta p) => numbers[Along(p.A, 0), Along(p.B, 1), Along(p.C, 2)];

    private int Along(int quanta, int axis) => (int)((long)quanta * bins[axis] / period[axis]);
}

/// <summary>A point near a position.</summary>
/// <param name="Point">Its number.</param>
/// <param name="Quanta">Vector from the position to it, exactly.</param>
/// <param name="Apart">The same vector, Å.</param>
public readonly record struct PointNear(int Point, LatticeQuanta Quanta, Vector3D Apart);
