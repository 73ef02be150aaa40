using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Pushes points apart that are too near: in a sweep every point moves by half of each of its overlaps, all at once, so that the order of work does not
/// matter. It ends when none overlap. A sweep looks at points near which the one before moved something; the others have no overlap still.
/// </summary>
public sealed class SoftRelaxation
{
    private const int MostSweeps = 3000;

    // A little too far, so that a pair is not left at the limit for the next to push it back.
    private const double Overshoot = 1.01;

    private readonly QuantaFrame frame;
    private readonly PointBins points;
    private readonly int fixedCount;
    private readonly double minDistance;
    private readonly Func<LatticeQuanta, bool> isAllowed;
    private readonly bool[] overlaps;
    private readonly bool[] isNext;

    private SoftRelaxation(QuantaFrame frame, LatticeQuanta[] positions, int fixedCount, double minDistance, Func<LatticeQuanta, bool> isAllowed)
    {
        (this.frame, this.fixedCount, this.minDistance, this.isAllowed) = (frame, fixedCount, minDistance, isAllowed);
        points = new PointBins(frame, minDistance, positions.Length);
        foreach (LatticeQuanta position in positions)
            points.Add(position);
        (overlaps, isNext) = (new bool[positions.Length], new bool[positions.Length]);
    }

    /// <summary>Relaxes points in place.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="positions">Points.</param>
    /// <param name="fixedCount">The first so many do not move.</param>
    /// <param name="minDistance">Least distance, Å.</param>
    /// <param name="isAllowed">Whether a point may move to a place; asked from many threads.</param>
    /// <returns>False where overlaps remain after many sweeps.</returns>
    public static bool Separate(QuantaFrame frame, LatticeQuanta[] positions, int fixedCount, double minDistance, Func<LatticeQuanta, bool> isAllowed)
    {
        var relaxation = new SoftRelaxation(frame, positions, fixedCount, minDistance, isAllowed);
        bool done = relaxation.Run();
        relaxation.points.Position.CopyTo(positions, 0);
        return done;
    }

    private bool Run()
    {
        int[] active = [.. Enumerable.Range(0, points.Count)];
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            LatticeQuanta[] target = Targets(active);
            if (!Array.Exists(active, point => overlaps[point]))
                return true;
            bool any = false;
            for (int k = 0; k < active.Length; k++)
            {
                if (target[k] == points.Position[active[k]])
                    continue;
                points.Move(active[k], target[k]);
                isNext[active[k]] = any = true;
            }

            if (!any)
                return false;
            active = NextActive(active);
        }

        return false;
    }

    /// <summary>Where the active points are pushed to.</summary>
    private LatticeQuanta[] Targets(int[] active)
    {
        var target = new LatticeQuanta[active.Length];
        Parallel.For(
            0,
            active.Length,
            CallerThreads.Options,
            () => new List<PointNear>(),
            (k, _, near) =>
            {
                int point = active[k];
                target[k] = points.Position[point];
                points.Collect(target[k], minDistance, point, near);
                near.RemoveAll(other => other.Apart.Length >= minDistance);
                overlaps[point] = near.Count > 0;
                if (near.Count == 0 || point < fixedCount)
                    return near;
                LatticeQuanta pushed = Pushed(target[k], near);
                if (isAllowed(pushed))
                    target[k] = pushed;
                return near;
            },
            _ => { });
        return target;
    }

    /// <summary>Points that moved, those near them, and those that overlap and could not move.</summary>
    private int[] NextActive(int[] active)
    {
        int[] moved = Array.FindAll(active, point => isNext[point]);
        foreach (int point in active)
            isNext[point] |= overlaps[point];
        Parallel.For(
            0,
            moved.Length,
            CallerThreads.Options,
            () => new List<PointNear>(),
            (k, _, near) =>
            {
                points.Collect(points.Position[moved[k]], minDistance, moved[k], near);
                foreach (PointNear other in near)
                    isNext[other.Point] = true;
                return near;
            },
            _ => { });
        int[] next = [.. Enumerable.Range(0, isNext.Length).Where(point => isNext[point])];
        Array.Clear(isNext);
        return next;
    }

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
