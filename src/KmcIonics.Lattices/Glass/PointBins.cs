using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>Points in a periodic box that can be added and moved, in bins as wide as the distance that is asked for.</summary>
public sealed class PointBins
{
    private readonly QuantaFrame frame;
    private readonly double distance;
    private readonly int[] bins = new int[3];
    private readonly double[] spacing;
    private readonly long[] period;
    private readonly int[] head;
    private readonly int[] next;

    /// <summary>Makes an empty box.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="distance">Distance that neighbours are asked within, Å.</param>
    /// <param name="capacity">Most points.</param>
    public PointBins(QuantaFrame frame, double distance, int capacity)
    {
        (this.frame, this.distance) = (frame, distance);
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
        head = new int[bins[0] * bins[1] * bins[2]];
        Array.Fill(head, -1);
        next = new int[capacity];
        Position = new LatticeQuanta[capacity];
    }

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

    /// <summary>Whether no point but one lies within the distance of a position.</summary>
    /// <param name="position">Where.</param>
    /// <param name="except">Point that does not count, −1 for none.</param>
    public bool IsFree(LatticeQuanta position, int except = -1) => !Any(position, distance, except, null);

    /// <summary>Replaces the items of a list by the points within a distance (at most the one of the bins) of a position.</summary>
    public void Collect(LatticeQuanta position, double within, int except, List<int> found)
    {
        found.Clear();
        _ = Any(position, within, except, found);
    }

    // Stops at the first point unless all are collected.
    private bool Any(LatticeQuanta position, double within, int except, List<int>? found)
    {
        double square = within * within;
        (int lowA, int highA) = Range(position.A, 0);
        (int lowB, int highB) = Range(position.B, 1);
        (int lowC, int highC) = Range(position.C, 2);
        for (int a = lowA; a <= highA; a++)
        {
            (int imageA, int binA) = Wrap(a, bins[0]);
            for (int b = lowB; b <= highB; b++)
            {
                (int imageB, int binB) = Wrap(b, bins[1]);
                for (int c = lowC; c <= highC; c++)
                {
                    (int imageC, int binC) = Wrap(c, bins[2]);
                    for (int point = head[(((binA * bins[1]) + binB) * bins[2]) + binC]; point >= 0; point = next[point])
                    {
                        Vector3D apart = frame.ToCartesian(frame.Between(position, Position[point], new CellOffset(imageA, imageB, imageC)));
                        if (apart.Dot(apart) > square || point == except)
                            continue;
                        if (found is null)
                            return true;
                        found.Add(point);
                    }
                }
            }
        }

        return false;
    }

    private (int Low, int High) Range(int quanta, int axis)
    {
        double centre = quanta / (double)period[axis];
        double radius = (distance / spacing[axis]) + 1e-9;
        return ((int)Math.Floor((centre - radius) * bins[axis]), (int)Math.Floor((centre + radius) * bins[axis]));
    }

    private static (int Image, int Bin) Wrap(int bin, int count)
    {
        int image = (int)Math.Floor(bin / (double)count);
        return (image, bin - (image * count));
    }

    private void Link(int point)
    {
        int bin = BinOf(Position[point]);
        next[point] = head[bin];
        head[bin] = point;
    }

    private int BinOf(LatticeQuanta p) => (((Along(p.A, 0) * bins[1]) + Along(p.B, 1)) * bins[2]) + Along(p.C, 2);

    private int Along(int quanta, int axis) => (int)((Int128)quanta * bins[axis] / period[axis]);
}
