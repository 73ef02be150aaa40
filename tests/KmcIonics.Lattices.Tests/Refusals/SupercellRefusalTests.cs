using FsCheck.Xunit;
using KmcIonics.Lattices.Tests.Graphs;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Refusals;

/// <summary>Supercells in which a hop or an exclusion meets itself through the boundary.</summary>
public sealed class SupercellRefusalTests
{
    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(3, -1, 3)]
    public void NoUnitCells(int a, int b, int c) => Refusal.Says(
        $"the supercell is {a} × {b} × {c}", "three whole numbers of at least 1", () => _ = new CrystalLattice(Cubic.Simple(4.1), a, b, c));

    [Theory]
    [InlineData(1, 3, 3, "a")]
    [InlineData(3, 1, 3, "b")]
    [InlineData(3, 3, 1, "c")]
    public void AHopToAnImageOfItsOwnSite(int a, int b, int c, string axis) => Refusal.Says(
        $"too small for its hop range: with 1 unit cell along {axis}, a hop of 'hop' ends on a periodic image of its own site", $"at least 2 times along {axis}",
        () => _ = new CrystalLattice(Cubic.Simple(4.1), a, b, c));

    /// <summary>Neighbours at +a and −a are one site in a supercell of two.</summary>
    [Theory]
    [InlineData(2, 3, 3, "a")]
    [InlineData(3, 2, 3, "b")]
    [InlineData(3, 3, 2, "c")]
    public void TwoHopsBetweenTheSameSites(int a, int b, int c, string axis) => Refusal.Says(
        $"with 2 unit cells along {axis}, two hops of 'hop' join the same two sites through the boundary", $"at least 3 times along {axis}",
        () => _ = new CrystalLattice(Cubic.Simple(4.1), a, b, c));

    /// <summary>B is 2 Å from A on both sides.</summary>
    [Fact]
    public void TwoHopsBetweenTwoSitesOfOneCell() => Refusal.Says(
        "with 1 unit cell along a, two hops of 'hop' join the same two sites", "at least 2 times along a",
        () => _ = new CrystalLattice(MotifBuilder.Build(Cubic.Structure(0, 0.5), [Cubic.Hop("hop", "A", "B", 0, 2.1)], []), 1, 1, 1));

    [Fact]
    public void AnExclusionThatMeetsItself() => Refusal.Says(
        "with 1 unit cell along a, an exclusion of 'exclusive_sites' ends on a periodic image", "at least 2 times along a",
        () => _ = new CrystalLattice(MotifBuilder.Build(Cubic.Structure(0), [], [new ExclusivePair("A", "A", 4.1)]), 1, 3, 3));

    [Fact]
    public void TwoExclusionsBetweenTheSameSites() => Refusal.Says(
        "with 1 unit cell along a, two exclusions of 'exclusive_sites' join the same two sites", "at least 2 times along a",
        () => _ = new CrystalLattice(MotifBuilder.Build(Cubic.Structure(0, 0.5), [], [new ExclusivePair("A", "B", 2.1)]), 1, 1, 1));

    /// <summary>B is 3 Å ahead of A and, through the boundary, 1 Å behind: the exclusion would block the hop for ever.</summary>
    [Fact]
    public void AHopBetweenSitesThatExcludeEachOtherThroughTheBoundary()
    {
        Motif motif = MotifBuilder.Build(Cubic.Structure(0, 0.75), [Cubic.Hop("long", "A", "B", 2, 3.1)], [new ExclusivePair("A", "B", 1.1)]);
        Refusal.Says(
            "with 1 unit cell along a, a hop of 'long' and an exclusion join the same two sites through the boundary", "at least 2 times along a",
            () => _ = new CrystalLattice(motif, 1, 1, 1));
        Assert.Equal(4, new CrystalLattice(motif, 2, 1, 1).SiteCount);
    }

    [Fact]
    public void AHopWithinAnExclusivePairIsAllowed()
    {
        Motif motif = MotifBuilder.Build(Cubic.Structure(0, 0.25), [Cubic.Hop("short", "A", "B", 0, 1.1)], [new ExclusivePair("A", "B", 1.1)]);
        var lattice = new CrystalLattice(motif, 1, 1, 1);
        Assert.Equal((2, 64), (lattice.SiteCount, lattice.Volume));
    }

    /// <summary>Following the remedy leads, in a few steps, to a supercell in which every neighbour is another site.</summary>
    [Property(Arbitrary = [typeof(RandomCrystalArbitrary)], MaxTest = 100)]
    public void TheRemedyHelps(RandomCrystal crystal)
    {
        Motif motif = crystal.Motif;
        int[] repeats = [1, 1, 1];
        for (int step = 0; ; step++)
        {
            Assert.True(step < 20);
            try
            {
                _ = new CrystalLattice(motif, repeats[0], repeats[1], repeats[2]);
                break;
            }
            catch (InputException refusal)
            {
                string[] words = refusal.Remedy.TrimEnd('.').Split(' ');
                (int times, int axis) = (int.Parse(words[4]), "abc".IndexOf(words[^1], StringComparison.Ordinal));
                Assert.True(times > repeats[axis]);
                repeats[axis] = times;
            }
        }

        int Wrapped(int offset, int axis) => ((offset % repeats[axis]) + repeats[axis]) % repeats[axis];
        CellOffset Image(CellOffset offset) => new(Wrapped(offset.A, 0), Wrapped(offset.B, 1), Wrapped(offset.C, 2));
        foreach (IGrouping<int, MotifHop> hops in motif.Hops.GroupBy(hop => hop.From))
        {
            Assert.Distinct(hops.Select(hop => (hop.To, Image(hop.Offset))));
            Assert.DoesNotContain((hops.Key, default), hops.Select(hop => (hop.To, Image(hop.Offset))));
        }
    }
}
