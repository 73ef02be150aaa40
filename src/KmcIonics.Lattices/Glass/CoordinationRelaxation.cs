using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Moves sites so that each has its wanted number of neighbours: a site steps so that the neighbour goes or comes for which that is best, or at random; a step
/// is kept if it holds the least distance and does not raise (n − n_wanted)², neither of the site itself nor in sum over the sites it concerns. The wanted
/// numbers are drawn once. Reverse Monte Carlo at zero temperature: R. L. McGreevy and L. Pusztai, Mol. Simul. 1, 359 (1988). Steps in blocks of <see cref="IndependentBlocks"/> do not concern each other and are made at once.
/// </summary>
internal sealed class CoordinationRelaxation
{
    private const int Sweeps = 60;
    private const double LongestStep = 0.3;

    // How far beyond the range a neighbour to come is looked for, and how far past it one is left, in least distances.
    private const double Shell = 0.2;
    private const double Past = 0.01;

    // Sweeps that mend so small a part of what is left are not worth their time.
    private const double LeastProgress = 0.01;

    private readonly PointBins points;
    private readonly QuantaFrame frame;
    private readonly double range;
    private readonly double minDistance;
    private readonly byte[] wanted;
    private readonly int[] count;

    /// <summary>Counts neighbours as they are.</summary>
    public CoordinationRelaxation(QuantaFrame frame, LatticeQuanta[] positions, double range, double minDistance, byte[] wanted)
    {
        (this.frame, this.range, this.minDistance, this.wanted) = (frame, range, minDistance, wanted);
        points = new PointBins(frame, Math.Max(range + (Shell * minDistance), minDistance), positions.Length);
        foreach (LatticeQuanta position in positions)
            points.Add(position);
        count = new int[positions.Length];
        Parallel.For(
            0,
            count.Length,
            CallerThreads.Options,
            () => new List<PointNear>(),
            (point, _, near) =>
            {
                points.Collect(positions[point], range, point, near);
                count[point] = near.Count;
                return near;
            },
            _ => { });
    }

    /// <summary>Positions as they are.</summary>
    public LatticeQuanta[] Positions => points.Position;

    /// <summary>Sites that have their number.</summary>
    public int Reached => Enumerable.Range(0, count.Length).Count(point => count[point] == wanted[point]);

    /// <summary>Sweeps over all sites that have not their number.</summary>
    public void Run(ulong seed)
    {
        int before = int.MaxValue;
        for (uint sweep = 0; sweep < Sweeps; sweep++)
        {
            int[] open = [.. Enumerable.Range(0, count.Length).Where(point => count[point] != wanted[point])];
            if (open.Length == 0 || open.Length > (1 - LeastProgress) * before)
                return;
            before = open.Length;
            uint number = sweep;
            foreach (IReadOnlyList<int[]> together in IndependentBlocks.Divide(points, open))
            {
                Parallel.For(0, together.Count, CallerThreads.Options, block =>
                {
                    var steps = new Steps(this);
                    foreach (int point in together[block])
                    {
                        if (count[point] != wanted[point] && !steps.TryNearest(point))
                            _ = steps.Try(point, Step(point, number, seed));
                    }
                });
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

    private long Cost(int neighbours, int point) => (long)(neighbours - wanted[point]) * (neighbours - wanted[point]);

    /// <summary>Steps of one thread.</summary>
    private sealed class Steps(CoordinationRelaxation all)
    {
        private readonly List<PointNear> before = [];
        private readonly List<PointNear> after = [];

        /// <summary>Steps so that the neighbour goes or comes that has most need of it, and of these the one that takes the shortest step.</summary>
        public bool TryNearest(int point)
        {
            LatticeQuanta here = all.points.Position[point];
            int change = all.count[point] > all.wanted[point] ? -1 : 1;
            double shell = Shell * all.minDistance;
            (long cost, double gap, PointNear best) = (long.MaxValue, 0, default);
            all.points.Collect(here, all.range + shell, point, before);
            foreach (PointNear other in before)
            {
                double beyond = change * (other.Apart.Length - all.range);
                if (beyond < 0 || beyond > shell)
                    continue;
                long otherCost = all.Cost(all.count[other.Point] + change, other.Point) - all.Cost(all.count[other.Point], other.Point);
                if (otherCost < cost || (otherCost == cost && beyond < gap))
                    (cost, gap, best) = (otherCost, beyond, other);
            }

            if (cost == long.MaxValue)
                return false;
            Vector3D step = (change * (gap + (Past * all.minDistance)) / best.Apart.Length) * best.Apart;
            return Try(point, all.frame.Quantise(all.frame.ToFractional(here) + all.frame.Box.ToFractional(step)));
        }

        public bool Try(int point, LatticeQuanta place)
        {
            if (!all.points.IsFree(place, all.minDistance, point))
                return false;
            all.points.Collect(place, all.range, point, after);
            int[] count = all.count;
            if (after.Count != count[point] && all.Cost(after.Count, point) >= all.Cost(count[point], point))
                return false;
            all.points.Collect(all.points.Position[point], all.range, point, before);
            long change = all.Cost(after.Count, point) - all.Cost(count[point], point);
            foreach (PointNear left in before)
                change += Has(after, left.Point) ? 0 : all.Cost(count[left.Point] - 1, left.Point) - all.Cost(count[left.Point], left.Point);
            foreach (PointNear met in after)
                change += Has(before, met.Point) ? 0 : all.Cost(count[met.Point] + 1, met.Point) - all.Cost(count[met.Point], met.Point);
            if (change > 0)
                return false;
            foreach (PointNear left in before)
                count[left.Point]--;
            foreach (PointNear met in after)
                count[met.Point]++;
            count[point] = after.Count;
            all.points.Move(point, place);
            return true;
        }

        private static bool Has(List<PointNear> near, int point)
        {
            foreach (PointNear other in near)
            {
                if (other.Point == point)
                    return true;
            }

            return false;
        }
    }
}
