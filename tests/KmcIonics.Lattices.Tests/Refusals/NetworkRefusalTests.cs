using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Tests.Graphs;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Refusals;

/// <summary>Networks that lead nowhere, and those that cannot be divided into cells.</summary>
public sealed class NetworkRefusalTests
{
    /// <summary>A and B are 1 Å apart; the way on is 3 Å.</summary>
    [Fact]
    public void PairsDoNotPercolate() => Refusal.Says(
        "does not percolate: ions stay in clusters of at most 2 sites", "the next neighbours are 3.000 Å apart",
        () => Percolation.Require(MotifBuilder.Build(Cubic.Structure(0, 0.25), [Cubic.Hop("hop", "A", "B", 0, 1.1)], [])));

    [Fact]
    public void ARingDoesNotPercolate() => Refusal.Says(
        "clusters of at most 3 sites", "Add a pathway or widen max_distance", () => Percolation.Require(QuotientNetwork.Of(3, (0, 1, 0, 0, 0), (1, 2, 0, 0, 0), (2, 0, 0, 0, 0))));

    [Fact]
    public void NothingIsNextWhereAllIsFar() => Refusal.Says(
        "does not percolate", "Add a pathway or widen max_distance.",
        () => Percolation.Require(MotifBuilder.Build(
            Cubic.Structure(0, 0.01) with { Cell = new UnitCell(new(50, 0, 0), new(0, 50, 0), new(0, 0, 50)) }, [Cubic.Hop("hop", "A", "B", 0, 1)], [])));

    [Fact]
    public void NoPathwayAtAll() => Refusal.Says(
        "clusters of at most 1 sites", "Add a pathway", () => Percolation.Require(MotifBuilder.Build(Cubic.Structure(0), [], [])));

    [Theory]
    [InlineData(1291, 1291, 1291)]
    [InlineData(1 << 22, 1 << 22, 1 << 22)]
    public void TooManySites(int a, int b, int c) => Refusal.Says(
        "at most 2,147,483,647 are possible", "Use a smaller supercell", () => CrystalCellGraph.Build(Cubic.Simple(4.1), new CellOffset(a, b, c), 1000));

    [Fact]
    public void TooManyHopsInAUnitCell()
    {
        Motif motif = Cubic.Simple(4.1);
        Motif crowded = motif with { Hops = [.. Enumerable.Repeat(motif.Hops[0], (1 << 16) + 1)] };
        Refusal.Says(
            "the unit cell has 65537 directed hops, and a scheduling cell at most 65536", "smaller unit cell",
            () => CrystalCellGraph.Build(crowded, new CellOffset(2, 2, 2), 100));
    }

    /// <summary>Two unit cells of 20 000 sites make no scheduling cell, and hops that go two of them far touch all 125.</summary>
    [Fact]
    public void HopsThatReachAcrossTooManyCells()
    {
        (int, int, int, int, int)[] links =
            [.. from a in Enumerable.Range(-2, 5) from b in Enumerable.Range(-2, 5) from c in Enumerable.Range(-2, 5) where (a, b, c).CompareTo((0, 0, 0)) > 0 select (0, 0, a, b, c)];
        Motif motif = QuotientNetwork.Of(1, links);
        Motif crowded = motif with { Sites = [.. Enumerable.Repeat(motif.Sites[0], 20_000)] };
        Refusal.Says(
            "hops reach across too many scheduling cells", "Shorten max_distance", () => CrystalCellGraph.Build(crowded, new CellOffset(5, 5, 5), 1000));
    }

    /// <summary>An offset of 2047 unit cells has no place in the 32-bit quanta of a displacement.</summary>
    [Fact]
    public void ACellSoObliqueThatAHopLeavesTheRangeOfQuanta()
    {
        var cell = new UnitCell(new(3, 0, 0), new(3.0 * 5000, 3, 0), new(0, 0, 10));
        Refusal.Says(
            "a distance of 3.1 Å spans more than 2046 unit cells", "shorter lattice vectors",
            () => MotifBuilder.Build(Cubic.Structure(0) with { Cell = cell }, [Cubic.Hop("hop", "A", "A", 0, 3.1)], []));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void ACellHasAtLeastOneSite(int target) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CrystalCellGraph.Build(Cubic.Simple(4.1), new CellOffset(4, 4, 4), target));
}
