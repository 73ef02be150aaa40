using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Lattices.Tests.Structures;

/// <summary>Sites, coordination numbers, hop distances and connectivity of the structures in <c>lattices/structures</c>.</summary>
public sealed class ShippedStructureTests
{
    /// <summary>Thirds are written with six digits, which is 2e-5 Å in the longest cell, and 3.4779 with four, Å.</summary>
    private const double LengthTolerance = 1e-4;

    public static TheoryData<int> Networks { get; } = [.. Enumerable.Range(0, ShippedNetwork.All.Count)];

    public static TheoryData<string> Structures { get; } = [.. ShippedNetwork.SiteCounts.Keys];

    [Fact]
    public void EveryShippedStructureIsInTheTable()
    {
        IEnumerable<string?> files = Directory.EnumerateFiles(RepositoryRoot.Combine("lattices", "structures")).Select(path => path.EndsWith(".yaml", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path));
        Assert.Equal(files.Order(StringComparer.Ordinal), ShippedNetwork.SiteCounts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(ShippedNetwork.SiteCounts.Keys.ToHashSet(), ShippedNetwork.All.Select(network => network.Structure).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void SitesAreAsManyAsTheWyckoffPositions(string structure) =>
        Assert.Equal(ShippedNetwork.SiteCounts[structure], ShippedNetwork.Read(structure).Sublattices.Select(sublattice => sublattice.Positions.Count));

    [Theory]
    [MemberData(nameof(Networks))]
    public void EverySiteHasItsNeighboursAtTheirDistance(int index)
    {
        ShippedNetwork network = ShippedNetwork.All[index];
        Motif motif = network.Motif;
        ILookup<int, MotifHop> hops = motif.Hops.ToLookup(hop => hop.From);
        for (int site = 0; site < motif.Sites.Count; site++)
        {
            string sublattice = motif.Structure.Sublattices[motif.Sites[site].Sublattice].Name;
            Assert.Equal(sublattice == network.Between.First ? network.Neighbours.First : network.Neighbours.Second, hops[site].Count());
        }

        Assert.All(motif.Hops, hop => Assert.Equal(network.Length, hop.Length, LengthTolerance));
        Assert.All(motif.Hops, hop => Assert.Equal(hop.Length, hop.Displacement.ToCartesian(motif.Structure.Cell).Length, 1e-12));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void EachShellPercolatesAsItShould(int index)
    {
        ShippedNetwork network = ShippedNetwork.All[index];
        var percolation = Percolation.Of(network.Motif);
        Assert.Equal(network.Dimension, percolation.Dimension);
        Assert.Equal(network.Components, percolation.Components.Count);
        Assert.All(percolation.Components, component => Assert.Equal(network.Dimension, component.Dimension));
    }

    /// <summary>The twofold axis of 48g (1/8, y, 5/4 − y) takes (x, y, z) to (1/4 − x, 5/4 − z, 5/4 − y): the pair is (0.052, −0.013, −0.013) a apart.</summary>
    [Fact]
    public void EachSplitLithiumSiteExcludesItsPartner()
    {
        CrystalStructure structure = ShippedNetwork.Read("llzo-96h");
        Motif motif = MotifBuilder.Build(structure, [], [new ExclusivePair("Li96h", "Li96h", 0.8)]);
        Assert.Equal(96, motif.Exclusions.Count);
        Assert.Equal(Enumerable.Range(24, 96), motif.Exclusions.Select(pair => pair.Site).Order());
        Assert.All(motif.Exclusions, pair => Assert.Contains(
            new MotifExclusion(pair.Other, pair.Site, new CellOffset(-pair.Offset.A, -pair.Offset.B, -pair.Offset.C)), motif.Exclusions));
        Motif asHops = MotifBuilder.Build(structure, [new HopPathway("pair", "Li96h", "Li96h", 0, 0.8, 0.3, 1e13)], []);
        Assert.All(asHops.Hops, hop => Assert.Equal(0.71535, hop.Length, 1e-4));
    }

    /// <summary>A short hop onto one site of a pair, a long hop off to the other side: only both together lead through the crystal.</summary>
    [Fact]
    public void ShortAndLongHopsTogetherSpanTheGarnet()
    {
        Motif motif = MotifBuilder.Build(
            ShippedNetwork.Read("llzo-96h"),
            [new HopPathway("short", "Li24d", "Li96h", 0, 2, 0.3, 1e13), new HopPathway("long", "Li24d", "Li96h", 2, 2.5, 0.3, 1e13)],
            []);
        Assert.Equal(new NetworkSize(1, 3), NetworkSize.Of(motif));
        Assert.All(motif.Hops.GroupBy(hop => hop.From), group => Assert.Equal(group.Key < 24 ? (4, 4) : (1, 1), (group.Count(hop => hop.Pathway == 0), group.Count(hop => hop.Pathway == 1))));
    }

    private sealed record NetworkSize(int Components, int Dimension)
    {
        public static NetworkSize Of(Motif motif) => new(Percolation.Of(motif).Components.Count, Percolation.Of(motif).Dimension);
    }
}
