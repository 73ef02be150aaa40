using System.Numerics;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Environments;

/// <summary>
/// The sites around a hop in an order that depends on their arrangement alone, so that hops that symmetry makes equal read the same patterns: by the first group of each, the
/// distance from the source, the distance from the target and the site type. Sites that agree in all lie on a circle about the hop; they are counted round it, from the site of
/// the first such circle and in the sense that give the smallest angles. Where several do, the arrangement has turns or mirrors of its own.
/// </summary>
/// <param name="Sites">Sites, bit by bit.</param>
/// <param name="Groups">Groups of each, a bit each.</param>
/// <param name="Turns">Turns and mirrors that leave the arrangement as it is, the identity first: bit i of a turned pattern is bit <c>turn[i]</c> of the pattern.</param>
internal sealed record OrderedEnvironment(int[] Sites, int[] Groups, IReadOnlyList<int[]> Turns)
{
    // Å. Positions are counted in quanta of 10⁻⁵ Å.
    private const double SameDistance = 1e-3;

    // Nearer to the line of the hop a site has no direction from it, Å.
    private const double OnAxis = 0.05;

    // Of angles from 0 to 4.
    private const double SameAngle = 2e-3;

    /// <summary>Orders the sites around a hop.</summary>
    /// <param name="around">Sites.</param>
    /// <param name="typeOfSite">Type of each site of the lattice.</param>
    /// <param name="step">Displacement of the hop, Å.</param>
    /// <param name="cartesian">Cartesian vector of a displacement, Å.</param>
    public static OrderedEnvironment Of(IReadOnlyList<SurroundingSite> around, byte[] typeOfSite, Vector3D step, Func<LatticeQuanta, Vector3D> cartesian)
    {
        Vector3D[] position = [.. around.Select(one => cartesian(one.FromSource))];
        int[] fromSource = Classes([.. position.Select(p => p.Length)], SameDistance);
        int[] fromTarget = Classes([.. position.Select(p => (p - step).Length)], SameDistance);
        (int, int, int, int)[] circle = [.. around.Select((one, i) => (BitOperations.TrailingZeroCount(one.Groups), fromSource[i], fromTarget[i], (int)typeOfSite[one.Site]))];
        Vector3D axis = (1 / step.Length) * step;
        Vector3D[] aside = [.. position.Select(p => p - (p.Dot(axis) * axis))];
        List<(int[] Order, double[] Angles)> best = [];
        foreach ((int reference, bool isMirrored) in Frames(circle, aside))
        {
            double[] angles = reference < 0 ? new double[around.Count] : [.. aside.Select(vector => Angle(vector, aside[reference], axis, isMirrored))];
            int[] angle = Classes(angles, SameAngle);
            int[] order = [.. Enumerable.Range(0, around.Count).OrderBy(i => circle[i]).ThenBy(i => angle[i])];
            double[] sequence = [.. order.Select(i => angles[i])];
            int comparison = best.Count == 0 ? 0 : Compare(sequence, best[0].Angles);
            if (comparison < 0)
                best.Clear();
            if (comparison <= 0)
                best.Add((order, sequence));
        }

        int[] first = best[0].Order;
        return new OrderedEnvironment(
            [.. first.Select(i => around[i].Site)],
            [.. first.Select(i => around[i].Groups)],
            [.. best.Select(one => Array.ConvertAll(one.Order, i => Array.IndexOf(first, i))).DistinctBy(turn => string.Join(' ', turn))]);
    }

    // Sites that angles may be counted from, each in both senses: those of the first circle that is no point.
    private static IEnumerable<(int Reference, bool IsMirrored)> Frames((int, int, int, int)[] circle, Vector3D[] aside)
    {
        int[] off = [.. Enumerable.Range(0, aside.Length).Where(i => aside[i].Length > OnAxis)];
        if (off.Length == 0)
            return [(-1, false)];
        (int, int, int, int) first = off.Min(i => circle[i]);
        return off.Where(i => circle[i] == first).SelectMany(i => new[] { (i, false), (i, true) });
    }

    // Grows with the angle from 0 to 4, without any function that differs between machines.
    private static double Angle(Vector3D vector, Vector3D from, Vector3D axis, bool isMirrored)
    {
        if (vector.Length <= OnAxis)
            return 0;
        (double x, double y) = (vector.Dot(from) / from.Length, (isMirrored ? -1 : 1) * vector.Dot(axis.Cross(from)) / from.Length);
        double part = y / (Math.Abs(x) + Math.Abs(y));
        double angle = x < 0 ? 2 - part : y < 0 ? 4 + part : part;
        return angle > 4 - SameAngle ? 0 : angle;
    }

    // Numbers of values that are the same, ascending.
    private static int[] Classes(double[] values, double same)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        int[] classes = new int[values.Length];
        for (int place = 1; place < order.Length; place++)
            classes[order[place]] = classes[order[place - 1]] + (values[order[place]] - values[order[place - 1]] > same ? 1 : 0);
        return classes;
    }

    private static int Compare(double[] one, double[] other)
    {
        for (int i = 0; i < one.Length; i++)
        {
            if (Math.Abs(one[i] - other[i]) > SameAngle)
                return one[i] < other[i] ? -1 : 1;
        }

        return 0;
    }
}
