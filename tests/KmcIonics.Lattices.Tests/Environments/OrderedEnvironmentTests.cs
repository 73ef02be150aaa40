using FsCheck.Xunit;
using KmcIonics.Lattices.Environments;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Environments;

/// <summary>Hops that turns, mirrors and another numbering of sites make of one another read the same patterns.</summary>
public sealed class OrderedEnvironmentTests
{
    private const double Quantum = 1e-5;

    /// <summary>Points drawn from a coarse grid, so that many lie on circles about the hop and some arrangements have turns of their own.</summary>
    [Property(MaxTest = 300)]
    public void Order_follows_turns_mirrors_and_renumbering(int seed)
    {
        var random = new Random(seed);
        var step = new Vector3D(0, 0, 2);
        Vector3D[] points = [.. Points(random).Take(random.Next(1, 9))];
        byte[] types = [.. points.Select(_ => (byte)random.Next(2))];
        int[] groups = [.. points.Select(p => p.X > 0 ? 1 : 2)];
        if (random.Next(2) == 0)
            groups = [.. points.Select(_ => 1)];
        int[] number = [.. Enumerable.Range(0, points.Length)];
        random.Shuffle(number);
        (Vector3D a, Vector3D b, Vector3D c) = Frame(random);
        Vector3D Moved(Vector3D p) => (p.X * a) + (p.Y * b) + (p.Z * c);

        OrderedEnvironment one = Order(points, types, groups, [.. Enumerable.Range(0, points.Length)], step);
        OrderedEnvironment other = Order([.. points.Select(Moved)], types, groups, number, Moved(step));

        // Places of the second's sites in the first's order: one of the turns.
        int[] places = [.. other.Sites.Select(site => Array.IndexOf(one.Sites, Array.IndexOf(number, site)))];
        Assert.Equal(one.Turns.Count, other.Turns.Count);
        Assert.Contains(one.Turns, turn => turn.SequenceEqual(places));
    }

    [Fact]
    public void Sites_are_counted_by_group_then_distance_from_source_then_from_target()
    {
        Vector3D[] points = [new(2, 0, 2), new(1, 0, 0), new(0, 0, 5), new(1, 0, 2), new(0.5, 0, 1)];

        OrderedEnvironment order = Order(points, new byte[5], [1, 1, 1, 2, 3], [0, 1, 2, 3, 4], new Vector3D(0, 0, 2));

        // Distances from source and target: 4 has 1.118 and 1.118, 1 has 1 and 2.236, 0 has 2.828 and 2, 2 has 5 and 3; 3 is of the second group.
        Assert.Equal([1, 4, 0, 2, 3], order.Sites);
        Assert.Equal([1, 3, 1, 1, 2], order.Groups);
        Assert.Equal([0, 1, 2, 3, 4], Assert.Single(order.Turns));
    }

    /// <summary>A square about the hop has its four turns and four mirrors; with a fifth site aside, one mirror is left.</summary>
    [Fact]
    public void Turns_are_those_of_the_arrangement()
    {
        Vector3D[] square = [new(1, 0, 1), new(0, 1, 1), new(-1, 0, 1), new(0, -1, 1)];
        var step = new Vector3D(0, 0, 2);

        Assert.Equal(8, Order(square, new byte[4], [1, 1, 1, 1], [0, 1, 2, 3], step).Turns.Count);
        Assert.Equal(2, Order([.. square, new(2, 0, 1)], new byte[5], [1, 1, 1, 1, 1], [0, 1, 2, 3, 4], step).Turns.Count);
        Assert.Equal(4, Order(square, [0, 1, 0, 1], [1, 1, 1, 1], [0, 1, 2, 3], step).Turns.Count);
    }

    private static IEnumerable<Vector3D> Points(Random random)
    {
        HashSet<(int, int, int)> taken = [(0, 0, 0), (0, 0, 2)];
        while (true)
        {
            (int x, int y, int z) = (random.Next(-2, 3), random.Next(-2, 3), random.Next(-1, 4));
            if (taken.Add((x, y, z)))
                yield return new Vector3D(x, y, z);
        }
    }

    // Three orthogonal unit vectors of either handedness.
    private static (Vector3D A, Vector3D B, Vector3D C) Frame(Random random)
    {
        Vector3D Draw() => new(random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);
        Vector3D a = Draw();
        a = (1 / a.Length) * a;
        Vector3D b = a.Cross(Draw());
        b = (1 / b.Length) * b;
        return (a, b, (random.Next(2) == 0 ? 1 : -1) * a.Cross(b));
    }

    private static OrderedEnvironment Order(Vector3D[] points, byte[] types, int[] groups, int[] number, Vector3D step)
    {
        byte[] typeOfSite = new byte[points.Length];
        for (int i = 0; i < points.Length; i++)
            typeOfSite[number[i]] = types[i];
        SurroundingSite[] around = [.. points.Select((p, i) => new SurroundingSite(number[i], groups[i], Quanta(p))).OrderBy(one => one.Site)];
        return OrderedEnvironment.Of(around, typeOfSite, step, quanta => new Vector3D(quanta.A * Quantum, quanta.B * Quantum, quanta.C * Quantum));
    }

    private static LatticeQuanta Quanta(Vector3D p) => new((int)Math.Round(p.X / Quantum), (int)Math.Round(p.Y / Quantum), (int)Math.Round(p.Z / Quantum));
}
