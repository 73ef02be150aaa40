using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Moves sites so that each has its wanted number of neighbours: a random step of a site is kept if it holds the least distance and does not
/// raise Σ (n − n_wanted)² over the sites it concerns. The wanted numbers are drawn once. Reverse Monte Carlo at zero temperature: R. L. McGreevy and
/// L. Pusztai, Mol. Simul. 1, 359 (1988).
/// </summary>
internal sealed class CoordinationRelaxation
{
    private const int Sweeps = 60;
    private const double LongestStep = 0.5;

    private readonly PointBins points;
    private readonly QuantaFrame frame;
    private readonly double range;
    private readonly double minDistance;
    private readonly byte[] wanted;
    private readonly int[] count;
    private readonly int firstMovable;
    private readonly List<int> before = [];
    private readonly List<int> after = [];

    /// <summary>Counts neighbours as they are.</summary>
    public CoordinationRelaxation(QuantaFrame frame, LatticeQuanta[] positions, int fixedCount, double range, double minDistance, byte[] wanted)
    {
        (this.frame, this.range, this.minDistance, this.wanted, firstMovable) = (frame, range, minDistance, wanted, fixedCount);
        points = new PointBins(frame, range, positions.Length);
        foreach (LatticeQuanta position in positions)
            points.Add(position);
        count = new int[positions.Length];
        for (int point = 0; point < count.Length; point++)
        {
            points.Collect(positions[point], range, point, before);
            count[point] = before.Count;
        }
    }

    /// <summary>Positions as they are.</summary>
    public LatticeQuanta[] Positions => points.Position;

    /// <summary>Sweeps over all points.</summary>
    public void Run(Func<LatticeQuanta, bool> isAllowed, ulong seed)
    {
        for (uint sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int point = firstMovable; point < count.Length; point++)
            {
                if (count[point] != wanted[point])
                    Try(point, Step(point, sweep, seed), isAllowed);
            }
        }
    }

    private LatticeQuanta Step(int point, uint sweep, ulong seed)
    {
        RandomBlock bits = RandomStream.Draw(seed, RandomStream.GlassPositions, 1, sweep, (ulong)point);
        double length = LongestStep * minDistance;
        var step = new Vector3D(Component(bits.X, length), Component(bits.Y, length), Component(bits.Z, length));
        return frame.Quantise(frame.ToFractional(points.Position[point]) + frame.Box.ToFractional(step));
    }

    private static double Component(uint bits, double length) => length * ((bits / (double)(1L << 31)) - 1);

    private void Try(int point, LatticeQuanta place, Func<LatticeQuanta, bool> isAllowed)
    {
        points.Collect(place, minDistance, point, after);
        if (after.Count > 0 || !isAllowed(place))
            return;
        points.Collect(points.Position[point], range, point, before);
        points.Collect(place, range, point, after);
        long change = Cost(after.Count, point) - Cost(count[point], point);
        foreach (int left in before)
            change += after.Contains(left) ? 0 : Cost(count[left] - 1, left) - Cost(count[left], left);
        foreach (int met in after)
            change += before.Contains(met) ? 0 : Cost(count[met] + 1, met) - Cost(count[met], met);
        if (change > 0)
            return;
        foreach (int left in before)
            count[left]--;
        foreach (int met in after)
            count[met]++;
        count[point] = after.Count;
        points.Move(point, place);
    }

    private long Cost(int neighbours, int point) => (long)(neighbours - wanted[point]) * (neighbours - wanted[point]);
}
