using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Graphs;

/// <summary>A random crystal made from a seed: a cell of any shape (skew, very oblique, flat, left-handed) with one to four sites.</summary>
/// <param name="Seed">Seed it was made from.</param>
/// <param name="Structure">Cell and sites; coordinates are multiples of 1/1024, so quantisation loses nothing, and may lie outside the cell.</param>
/// <param name="Pathways">Distance windows that no pair of sites is within 1e-3 Å of.</param>
/// <param name="Exclusions">Exclusions, with such windows too; none for half of the crystals.</param>
public sealed record RandomCrystal(int Seed, CrystalStructure Structure, IReadOnlyList<HopPathway> Pathways, IReadOnlyList<ExclusivePair> Exclusions)
{
    private const double NearestDistance = 0.3;

    /// <summary>Its hop graph.</summary>
    public Motif Motif => MotifBuilder.Build(Structure, Pathways, Exclusions);

    /// <summary>Fractional positions of all sites.</summary>
    public static Vector3D[] Positions(CrystalStructure structure) => [.. structure.Sublattices.SelectMany(sublattice => sublattice.Positions)];

    public override string ToString() => $"seed {Seed}";

    public static RandomCrystal FromSeed(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            CrystalStructure structure = MakeStructure(random);
            if (BruteForcePair.Within(structure.Cell, Positions(structure), NearestDistance).Any())
                continue;
            string last = structure.Sublattices[^1].Name;
            double spacing = Math.Cbrt(Math.Abs(structure.Cell.Volume) / Positions(structure).Length);
            double reach = Window(structure, "A", last, spacing * (0.8 + (0.6 * random.NextDouble())));
            List<HopPathway> pathways = [new HopPathway("first", "A", last, 0, reach, 0.3, 1e13)];
            if (last != "A")
            {
                double least = Gap(structure, spacing * 0.7 * random.NextDouble());
                pathways.Add(new HopPathway("second", "A", "A", least, Window(structure, "A", "A", spacing, least), 0.3, 1e13));
            }

            List<ExclusivePair> exclusions = random.Next(2) == 0 ? [] : [new ExclusivePair("A", last, Window(structure, "A", last, spacing * random.NextDouble()))];
            return new RandomCrystal(seed, structure, pathways, exclusions);
        }
    }

    /// <summary>A distance from a wanted one on that holds a pair of the two sublattices and has none near it.</summary>
    private static double Window(CrystalStructure structure, string first, string second, double wanted, double least = 0)
    {
        for (double distance = wanted; ; distance *= 1.2)
        {
            double free = Gap(structure, distance);
            if (BruteForcePair.Within(structure, first, second, free).Any(pair => pair.Length > least))
                return free;
        }
    }

    private static double Gap(CrystalStructure structure, double wanted)
    {
        double[] lengths = [.. BruteForcePair.Within(structure.Cell, Positions(structure), wanted + 1).Select(pair => pair.Length).Where(length => length > wanted - 0.01).Order()];
        while (Array.Exists(lengths, length => Math.Abs(length - wanted) < 1e-3))
            wanted += 1e-3;
        return wanted;
    }

    private static CrystalStructure MakeStructure(Random random)
    {
        int first = random.Next(1, 4), second = random.Next(0, 2);
        List<Sublattice> sublattices = [new("A", Places(random, first))];
        if (second > 0)
            sublattices.Add(new Sublattice("B", Places(random, second)));
        return new CrystalStructure("random", "made for tests", MakeCell(random), sublattices, []);
    }

    private static Vector3D[] Places(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => new Vector3D(Coordinate(random), Coordinate(random), Coordinate(random)))];

    private static double Coordinate(Random random) => (random.Next(1024) / 1024.0) + random.Next(-2, 3);

    private static UnitCell MakeCell(Random random)
    {
        double Edge() => 3 + (4 * random.NextDouble());
        double Tilt() => 3 * ((2 * random.NextDouble()) - 1);
        (Vector3D a, Vector3D b, Vector3D c) = (new(Edge(), 0, 0), new(Tilt(), Edge(), 0), new(Tilt(), Tilt(), Edge()));
        switch (random.Next(4))
        {
            case 0:
                b += random.Next(-3, 4) * a;
                c += (random.Next(-2, 3) * a) + (random.Next(-2, 3) * b);
                break;
            case 1:
                c = new Vector3D(c.X, c.Y, 0.8 + random.NextDouble());
                break;
            case 2:
                (a, b) = (b, a);
                break;
        }

        return new UnitCell(a, b, c);
    }
}
