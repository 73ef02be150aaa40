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

    private readonly QuantaFrame frame;
    private readonly PointBins points;
    private readonly int fixedCount;
    private readonly double minDistance;
    private readonly Func<LatticeQuanta, bool> isAllowed;
    private readonly bool[] overlaps;
    private readonly bool[] isMet;
    private readonly LatticeQuanta[] target;

    private SoftRelaxation(QuantaFrame frame, LatticeQuanta[] positions, int fixedCount, double minDistance, Func<LatticeQuanta, bool> isAllowed)
    {
        (this.frame, this.fixedCount, this.minDistance, this.isAllowed) = (frame, fixedCount, minDistance, isAllowed);
        points = new PointBins(frame, minDistance, positions.Length);
        foreach (LatticeQuanta position in positions)
            points.Add(position);
        (overlaps, isMet, target) = (new bool[positions.Length], new bool[positions.Length], new LatticeQuanta[positions.Length]);
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
        Look([.. Enumerable.Range(0, points.Count)]);
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            // What an overlapping point meets overlaps as well, so it is new if it was not found to.
            Look(Those(point => isMet[point] && !overlaps[point]));
            Array.Clear(isMet);
            int[] overlapping = Those(point => overlaps[point]);
            if (overlapping.Length == 0)
                return true;
            bool any = false;
            foreach (int point in overlapping)
            {
                if (target[point] == points.Position[point])
                    continue;
                points.Move(point, target[point]);
                any = true;
            }

            if (!any)
                return false;
            Look(overlapping);
        }

        return false;
    }

    private int[] Those(Func<int, bool> which) => [.. Enumerable.Range(0, points.Count).Where(which)];

    /// <summary>Finds which of some points overlap with others, where they are pushed to, and which others these are.</summary>
    private void Look(int[] some) => Parallel.For(
        0,
        some.Length,
        CallerThreads.Options,
        () => new List<PointNear>(),
        (k, _, near) =>
        {
            int point = some[k];
            LatticeQuanta here = points.Position[point];
            points.Collect(here, minDistance, point, near);
            near.RemoveAll(other => other.Apart.Length >= minDistance);
            overlaps[point] = near.Count > 0;
            foreach (PointNear other in near)
                isMet[other.Point] = true;
            LatticeQuanta pushed = near.Count == 0 || point < fixedCount ? here : Pushed(here, near);
            target[point] = isAllowed(pushed) ? pushed : here;
            return near;
        },
        _ => { });

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
