using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Moves sites so that each has its wanted number of neighbours: a site steps so that the neighbour goes or comes for which that is best, or at random; the first step
/// is kept that holds the least distance and does not raise (n − n_wanted)², neither of the site itself nor in sum over the sites it concerns. The wanted
/// numbers are drawn once. Reverse Monte Carlo at zero temperature: R. L. McGreevy and L. Pusztai, Mol. Simul. 1, 359 (1988). Steps in blocks of <see cref="IndependentBlocks"/> do not concern each other and are made at once.
/// </summary>
internal sealed class CoordinationRelaxation
{
    private const int Sweeps = 60;
    private const int RandomSteps = 8;

    // In least distances along each direction, so that a step is never longer than one to a neighbour is.
    private const double LongestStep = 0.12;

    // How far beyond the range a neighbour to come is looked for, and how far past it one is left, in least distances.
    private const double Shell = 0.2;
    private const double Past = 0.01;

    // Sweeps that mend so small a part of what is left are not worth their time.
    private const double LeastProgress = 0.025;

    private readonly PointBins points;
    private readonly QuantaFrame frame;
    private readonly double range;
    private readonly double minDistance;

    // Points up to here are all that a step concerns.
    private readonly double reach;
    private readonly byte[] wanted;
    private readonly int[] count;

    /// <summary>Counts neighbours as they are.</summary>
    public CoordinationRelaxation(QuantaFrame frame, LatticeQuanta[] positions, double range, double minDistance, byte[] wanted)
    {
        (this.frame, this.range, this.minDistance, this.wanted) = (frame, range, minDistance, wanted);
        reach = Math.Max(range, minDistance) + ((Shell + (2 * Past)) * minDistance);
        points = new PointBins(frame, reach, positions.Length);
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

    /// <summary>Neighbours that each site has, [sites].</summary>
    public int[] Neighbours => count;

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
                        if (count[point] != wanted[point])
                            steps.Try(point, number, seed);
                    }
                });
            }
        }
    }

    private LatticeQuanta RandomStep(int point, uint sweep, ulong seed)
    {
        RandomBlock bits = RandomStream.Draw(seed, RandomStream.GlassPositions, 1, sweep, (ulong)point);
        double length = LongestStep * minDistance;
        return ToQuanta(new Vector3D(Component(bits.X, length), Component(bits.Y, length), Component(bits.Z, length)));
    }

    private LatticeQuanta ToQuanta(Vector3D step)
    {
        Vector3D fractional = frame.Box.ToFractional(step);
        return new LatticeQuanta(Round(fractional.X * frame.Repeats.A), Round(fractional.Y * frame.Repeats.B), Round(fractional.Z * frame.Repeats.C));
    }

    private static int Round(double units) => (int)Math.Floor((units * LatticeQuanta.PerVector) + 0.5);

    private static double Component(uint bits, double length) => length * ((bits / (double)(1L << 31)) - 1);

    private long Cost(int neighbours, int point) => (long)(neighbours - wanted[point]) * (neighbours - wanted[point]);

    /// <summary>What a neighbour more or less does to the cost of a point.</summary>
    private long CostOf(int change, int point) => Cost(count[point] + change, point) - Cost(count[point], point);

    /// <summary>Steps of one thread.</summary>
    private sealed class Steps(CoordinationRelaxation all)
    {
        private readonly List<PointNear> around = [];
        private readonly List<int> left = [];
        private readonly List<int> met = [];

        /// <summary>Steps to a better place if one is found.</summary>
        public void Try(int point, uint sweep, ulong seed)
        {
            all.points.Collect(all.points.Position[point], all.reach, point, around);
            if (NearestStep(point) is { } nearest && TryStep(point, nearest))
                return;
            for (uint attempt = 0; attempt < RandomSteps; attempt++)
            {
                if (TryStep(point, all.RandomStep(point, (RandomSteps * sweep) + attempt, seed)))
                    return;
            }
        }

        /// <summary>The step with which the neighbour goes or comes that has most need of it, and of these the shortest.</summary>
        private LatticeQuanta? NearestStep(int point)
        {
            int change = all.count[point] > all.wanted[point] ? -1 : 1;
            (long cost, double gap, PointNear best) = (long.MaxValue, 0, default);
            foreach (PointNear other in around)
            {
                double beyond = change * (other.Apart.Length - all.range);
                if (beyond < 0 || beyond > Shell * all.minDistance)
                    continue;
                long otherCost = all.CostOf(change, other.Point);
                if (otherCost < cost || (otherCost == cost && beyond < gap))
                    (cost, gap, best) = (otherCost, beyond, other);
            }

            return cost == long.MaxValue ? null : all.ToQuanta((change * (gap + (Past * all.minDistance)) / best.Apart.Length) * best.Apart);
        }

        private bool TryStep(int point, LatticeQuanta step)
        {
            left.Clear();
            met.Clear();
            (double range, double least) = (all.range * all.range, all.minDistance * all.minDistance);
            long change = 0;
            foreach (PointNear other in around)
            {
                Vector3D apart = all.points.ToCartesian(other.Quanta - step);
                double square = apart.Dot(apart);
                if (square <= least)
                    return false;
                (bool was, bool stays) = (other.Apart.Dot(other.Apart) <= range, square <= range);
                if (was == stays)
                    continue;
                change += all.CostOf(stays ? 1 : -1, other.Point);
                (stays ? met : left).Add(other.Point);
            }

            long own = all.CostOf(met.Count - left.Count, point);
            if (own + change > 0 || (met.Count != left.Count && own >= 0))
                return false;
            foreach (int other in left)
                all.count[other]--;
            foreach (int other in met)
                all.count[other]++;
            all.count[point] += met.Count - left.Count;
            all.points.Move(point, all.frame.Wrap(all.points.Position[point] + step));
            return true;
        }
    }
}
