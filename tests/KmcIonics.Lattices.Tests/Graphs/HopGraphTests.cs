using FsCheck.Xunit;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Graphs;

/// <summary>The hop graph of random crystals against all pairs of sites and images.</summary>
[Properties(Arbitrary = [typeof(RandomCrystalArbitrary)], MaxTest = 100)]
public sealed class HopGraphTests
{
    [Property]
    public void HopsEqualABruteForceSearch(RandomCrystal crystal)
    {
        Motif motif = crystal.Motif;
        for (int p = 0; p < crystal.Pathways.Count; p++)
        {
            HopPathway pathway = crystal.Pathways[p];
            BruteForcePair[] expected =
                [.. BruteForcePair.Within(crystal.Structure, pathway.From, pathway.To, pathway.MaxDistance).Where(pair => pair.Length >= pathway.MinDistance)];
            var found = motif.Hops.Where(hop => hop.Pathway == p).ToDictionary(hop => (hop.From, hop.To, hop.Offset));
            Assert.Equal(expected.Select(pair => (pair.From, pair.To, pair.Offset)).ToHashSet(), found.Keys.ToHashSet());
            Assert.All(expected, pair => Assert.Equal(pair.Length, found[(pair.From, pair.To, pair.Offset)].Length, 1e-9));
            Assert.All(expected, pair => Assert.Equal(
                0, (pair.Displacement - found[(pair.From, pair.To, pair.Offset)].Displacement.ToCartesian(crystal.Structure.Cell)).Length, 1e-9));
        }
    }

    [Property]
    public void ExclusionsEqualABruteForceSearch(RandomCrystal crystal)
    {
        IEnumerable<MotifExclusion> expected = crystal.Exclusions.SelectMany(pair => BruteForcePair.Within(crystal.Structure, pair.First, pair.Second, pair.MaxDistance))
            .Select(pair => new MotifExclusion(pair.From, pair.To, pair.Offset));
        Motif motif = crystal.Motif;
        Assert.Equal(expected.ToHashSet(), motif.Exclusions.ToHashSet());
        Assert.Distinct(motif.Exclusions);
    }

    /// <summary>Each hop and its reverse are listed once, on the same pathway, with the same length and opposite displacements.</summary>
    [Property]
    public void EveryHopHasItsReverse(RandomCrystal crystal)
    {
        Motif motif = crystal.Motif;
        var hops = motif.Hops.ToDictionary(hop => (hop.From, hop.To, hop.Offset));
        foreach (MotifHop hop in motif.Hops)
        {
            MotifHop back = hops[(hop.To, hop.From, Negated(hop.Offset))];
            Assert.Equal(hop.Pathway, back.Pathway);
            Assert.Equal(hop.Length, back.Length);
            Assert.Equal(new LatticeQuanta(-hop.Displacement.A, -hop.Displacement.B, -hop.Displacement.C), back.Displacement);
        }
    }

    /// <summary>
    /// A displacement is the difference of two exact positions, so displacements around any closed path sum to zero to the last bit.
    /// </summary>
    [Property]
    public void ClosedPathsReturnExactly(RandomCrystal crystal)
    {
        Motif motif = crystal.Motif;
        Assert.All(motif.Hops, hop =>
        {
            (LatticeQuanta from, LatticeQuanta to) = (motif.Sites[hop.From].Position, motif.Sites[hop.To].Position);
            Assert.Equal(
                new LatticeQuanta(
                    to.A - from.A + (hop.Offset.A * LatticeQuanta.PerVector),
                    to.B - from.B + (hop.Offset.B * LatticeQuanta.PerVector),
                    to.C - from.C + (hop.Offset.C * LatticeQuanta.PerVector)),
                hop.Displacement);
        });
    }

    [Property]
    public void HopsAreInTheirOrder(RandomCrystal crystal)
    {
        Motif motif = crystal.Motif;
        Assert.Equal(motif.Hops.OrderBy(hop => hop.From).ThenBy(hop => hop.Pathway).ThenBy(hop => Math.Round(hop.Length, 6)), motif.Hops);
    }

    /// <summary>A neighbour that is many unit cells away along a slanted lattice vector counts all the same.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(-300)]
    [InlineData(1500)]
    public void ASlantedSquareLatticeKeepsItsNeighbours(int slant)
    {
        var cell = new UnitCell(new(3, 0, 0), new(3.0 * slant, 3, 0), new(0, 0, 10));
        Motif motif = MotifBuilder.Build(
            new CrystalStructure("slanted", "made for tests", cell, [new Sublattice("A", [Vector3D.Zero])], []), [new HopPathway("hop", "A", "A", 0, 3.1, 0.3, 1e13)], []);
        Assert.Equal([new(-1, 0, 0), new(1, 0, 0), new(-slant, 1, 0), new CellOffset(slant, -1, 0)], motif.Hops.Select(hop => hop.Offset).OrderBy(offset => Math.Abs(offset.B)).ThenBy(offset => -offset.B).ThenBy(offset => offset.A));
        Assert.All(motif.Hops, hop => Assert.Equal(3, hop.Length, 1e-9));
    }

    private static CellOffset Negated(CellOffset offset) => new(-offset.A, -offset.B, -offset.C);
}
