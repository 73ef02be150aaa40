using FsCheck;
using FsCheck.Fluent;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Networks;

/// <summary>Random sites of two types and two regions in a box of random, often very skew, shape.</summary>
/// <param name="Seed">Seed of everything in it.</param>
public sealed record RandomBox(int Seed)
{
    private const double Reach = 2.4;

    /// <summary>Pathways: one by types, one by types and regions, one with a lower limit.</summary>
    public static IReadOnlyList<HopPathway> Pathways { get; } =
    [
        new("A-A", "A", "A", 0, Reach, 0.3, 1e13),
        new("A-B", "A", "B", 0.8, 2.1, 0.2, 1e12) { Regions = new RegionPair("left", "right") },
        new("B-B", "B", "B", 0, 1.9, 0.25, 1e13),
    ];

    /// <summary>Pairs that exclude each other.</summary>
    public static IReadOnlyList<ExclusivePair> Exclusions { get; } = [new("A", "B", 0.7)];

    /// <summary>The sites.</summary>
    public SiteSet Sites { get; } = Make(new Random(Seed));

    /// <summary>Their graph; null where the box is too small for the hops.</summary>
    public HopGraph? TryBuild(SaddleEnergies? saddles = null)
    {
        try
        {
            return HopGraphBuilder.Build(Sites, Pathways, Exclusions, saddles ?? new SaddleEnergies(Pathways, null, Sites.Box, 1));
        }
        catch (InputException error) when (error.Message.Contains("too small", StringComparison.Ordinal) || error.Message.Contains("matches no pair", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>Vectors between two sites up to a length, over all images within five boxes.</summary>
    public IEnumerable<Vector3D> Images(int from, int to, double length)
    {
        Vector3D apart = Sites.Box.ToCartesian(Sites.Position[to] - Sites.Position[from]);
        var found = new List<Vector3D>();
        foreach (Vector3D translation in Translations)
        {
            Vector3D vector = apart + translation;
            if (vector.Dot(vector) <= length * length)
                found.Add(vector);
        }

        return found;
    }

    private Vector3D[] Translations => translations ??= Translated(Sites);

    private Vector3D[]? translations;

    private static Vector3D[] Translated(SiteSet sites)
    {
        (int a, int b, int c) = (sites.Periodic.A ? 5 : 0, sites.Periodic.B ? 5 : 0, sites.Periodic.C ? 5 : 0);
        return
        [
            .. from i in Enumerable.Range(-a, (2 * a) + 1)
               from j in Enumerable.Range(-b, (2 * b) + 1)
               from k in Enumerable.Range(-c, (2 * c) + 1)
               select sites.Box.ToCartesian(new Vector3D(i, j, k)),
        ];
    }

    private static SiteSet Make(Random random)
    {
        int count = random.Next(20, 60);
        double Component() => (random.NextDouble() * 10) - 5;
        UnitCell box;
        do
        {
            box = new UnitCell(
                new Vector3D(5 + (random.NextDouble() * 4), 0, 0), new Vector3D(Component(), 5 + (random.NextDouble() * 4), 0), new Vector3D(Component(), Component(), 5 + (random.NextDouble() * 20)));
        }
        while (Math.Abs(box.Volume) < 100);
        return new SiteSet
        {
            Name = "random",
            Source = "test",
            Box = box,
            Periodic = new Periodicity(random.Next(4) > 0, random.Next(4) > 0, random.Next(4) > 0),
            Position = [.. Enumerable.Range(0, count).Select(_ => new Vector3D(random.NextDouble(), random.NextDouble(), random.NextDouble()))],
            Types = ["A", "B"],
            Type = [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(2))],
            Regions = ["left", "right"],
            Region = [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(2))],
            InterfaceDistance = [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 6))],
        };
    }
}

/// <summary>Generates random boxes.</summary>
public static class RandomBoxArbitrary
{
    /// <summary>Boxes by seed.</summary>
    public static Arbitrary<RandomBox> Boxes() => ArbMap.Default.GeneratorFor<PositiveInt>().Select(seed => new RandomBox(seed.Get)).ToArbitrary();
}
