using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Pushes points apart that are too near: in a sweep every point moves by half of each of its overlaps, all at once, so that the order of work does not
/// matter. It ends when none overlap.
/// </summary>
public static class SoftRelaxation
{
    private const int MostSweeps = 3000;

    // A little too far, so that a pair is not left at the limit for the next to push it back.
    private const double Overshoot = 1.01;

    /// <summary>Relaxes points in place.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="positions">Points.</param>
    /// <param name="fixedCount">The first so many do not move.</param>
    /// <param name="minDistance">Least distance, Å.</param>
    /// <param name="isAllowed">Whether a point may move to a place.</param>
    /// <returns>False where overlaps remain after many sweeps.</returns>
    public static bool Separate(QuantaFrame frame, LatticeQuanta[] positions, int fixedCount, double minDistance, Func<LatticeQuanta, bool> isAllowed)
    {
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            var search = new NeighbourSearch(frame, positions, Periodicity.All);
            var moved = new LatticeQuanta[positions.Length];
            int overlaps = 0;
            Parallel.For(
                0,
                positions.Length,
                () => new List<Neighbour>(),
                (point, _, near) =>
                {
                    moved[point] = positions[point];
                    search.Collect(positions[point], minDistance, near);
                    near.RemoveAll(other => (other.Site == point && other.Offset == default) || other.Length >= minDistance);
                    if (near.Count == 0)
                        return near;
                    Interlocked.Add(ref overlaps, near.Count);
                    LatticeQuanta target = Pushed(frame, positions[point], near, minDistance);
                    if (point >= fixedCount && isAllowed(target))
                        moved[point] = target;
                    return near;
                },
                _ => { });
            if (overlaps == 0)
                return true;
            moved.CopyTo(positions, 0);
        }

        return false;
    }

    private static LatticeQuanta Pushed(QuantaFrame frame, LatticeQuanta from, List<Neighbour> near, double minDistance)
    {
        near.Sort((x, y) => x.Site.CompareTo(y.Site));
        Vector3D push = Vector3D.Zero;
        foreach (Neighbour other in near)
        {
            // Points on one another part along a direction that differs between the two.
            Vector3D away = other.Length > 1e-6 ? (-1 / other.Length) * frame.ToCartesian(other.Displacement) : new Vector3D(other.Site % 2 == 0 ? 1 : -1, 0, 0);
            push += 0.5 * ((Overshoot * minDistance) - other.Length) * away;
        }

        Vector3D step = frame.Box.ToFractional(push);
        return frame.Quantise(frame.ToFractional(from) + step);
    }
}
