using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Pushes points apart that are too near: in a sweep every point moves by half of each of its overlaps, all at once, so that the order of work does not
/// matter. It ends when none overlap. A sweep looks at the points that overlapped before it and at those they overlap now: no others can.
/// </summary>
public sealed class SoftRelaxation
{
    private const int MostSweeps = 3000;

    // A little too far, so that a pair is not left at the limit for the next to push it back.
    private const double Overshoot = 1.01;

    // Where a point is pushed to a place that it may not take, it tries so many places around, up to so far along each direction in least distances: pinned
    // between a wall and what does not move, it would never come free.
    private const int Sidesteps = 4;
    private const double LongestSidestep = 0.4;
    private const uint SidestepWord = 2;

    private readonly QuantaFrame frame;
    private readonly PointBins points;
    private readonly int fixedCount;
    private readonly double minDistance;
    private readonly Func<LatticeQuanta, bool> isAllowed;
    private readonly ulong seed;
    private readonly bool[] overlaps;
    private readonly bool[] isMet;
    private readonly LatticeQuanta[] target;

    private SoftRelaxation(QuantaFrame frame, LatticeQuanta[] positions, int fixedCount, double minDistance, Func<LatticeQuanta, bool> isAllowed, ulong seed)
    {
        (this.frame, this.fixedCount, this.minDistance, this.isAllowed, this.seed) = (frame, fixedCount, minDistance, isAllowed, seed);
        points = new PointBins(frame, minDistance, positions.Length);
        foreach (LatticeQuanta position in positions)
            points.Add(position);
        (overlaps, isMet, target) = (new bool[positions.Length], new bool[positions.Length], new LatticeQuanta[positions.Length]);
    }

    /// <summary>Relaxes points in place.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="positions">Points.</param>
    /// <param name="fixedCount">The first so many do not move, and may be as near to each other as they are.</param>
    /// <param name="minDistance">Least distance, Å.</param>
    /// <param name="isAllowed">Whether a point may move to a place; asked from many threads.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <returns>False where overlaps remain after many sweeps.</returns>
    public static bool Separate(QuantaFrame frame, LatticeQuanta[] positions, int fixedCount, double minDistance, Func<LatticeQuanta, bool> isAllowed, ulong seed)
    {
        var relaxation = new SoftRelaxation(frame, positions, fixedCount, minDistance, isAllowed, seed);
        bool done = relaxation.Run();
        relaxation.points.Position.CopyTo(positions, 0);
        return done;
    }

    private bool Run()
    {
        Look([.. Enumerable.Range(0, points.Count)], 0);
        for (uint sweep = 0; sweep < MostSweeps; sweep++)
        {
            // What an overlapping point meets overlaps as well, so it is new if it was not found to.
            Look(Those(point => isMet[point] && !overlaps[point]), sweep);
            Array.Clear(isMet);
            int[] overlapping = Those(point => overlaps[point]);
            if (overlapping.Length == 0)
                return true;
            foreach (int point in overlapping)
            {
                if (target[point] != points.Position[point])
                    points.Move(point, target[point]);
            }

            Look(overlapping, sweep + 1);
        }

        return false;
    }

    private int[] Those(Func<int, bool> which) => [.. Enumerable.Range(0, points.Count).Where(which)];

    /// <summary>Finds which of some points overlap with others, where they are pushed to, and which others these are.</summary>
    private void Look(int[] some, uint sweep) => Parallel.For(
        0,
        some.Length,
        CallerThreads.Options,
        () => new List<PointNear>(),
        (k, _, near) =>
        {
            int point = some[k];
            LatticeQuanta here = points.Position[point];
            points.Collect(here, minDistance, point, near);
            near.RemoveAll(other => other.Apart.Length >= minDistance || (point < fixedCount && other.Point < fixedCount));
            overlaps[point] = near.Count > 0;
            foreach (PointNear other in near)
                isMet[other.Point] = true;
            target[point] = near.Count == 0 || point < fixedCount ? here : Allowed(here, Pushed(here, near), point, sweep);
            return near;
        },
        _ => { });

    private LatticeQuanta Allowed(LatticeQuanta here, LatticeQuanta pushed, int point, uint sweep)
    {
        LatticeQuanta place = pushed;
        for (uint attempt = 0; !isAllowed(place); attempt++)
        {
            if (attempt == Sidesteps)
                return here;
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.GlassPositions, SidestepWord, (Sidesteps * sweep) + attempt, (ulong)point);
            var aside = new Vector3D(Component(bits.X), Component(bits.Y), Component(bits.Z));
            place = frame.Quantise(frame.ToFractional(pushed) + frame.Box.ToFractional(LongestSidestep * minDistance * aside));
        }

        return place;
    }

    private static double Component(uint bits) => (bits / (double)(1L << 31)) - 1;

    private LatticeQuanta Pushed(LatticeQuanta from, List<PointNear> near)
    {
        // Sums of rounded numbers depend on the order.
        near.Sort((x, y) => x.Point.CompareTo(y.Point));
        Vector3D push = Vector3D.Zero;
        foreach (PointNear other in near)
        {
            // Points on one another part along a direction that differs between the two.
            double length = other.Apart.Length;
            Vector3D away = length > 1e-6 ? (-1 / length) * other.Apart : new Vector3D(other.Point % 2 == 0 ? 1 : -1, 0, 0);
            push += 0.5 * ((Overshoot * minDistance) - length) * away;
        }

        return frame.Quantise(frame.ToFractional(from) + frame.Box.ToFractional(push));
    }
}
