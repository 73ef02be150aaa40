using FsCheck.Xunit;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Graphs;

/// <summary>In how many directions known networks percolate.</summary>
public sealed class PercolationTests
{
    [Fact]
    public void AChainPercolatesAlongOneDirection() => Check(QuotientNetwork.Of(2, (0, 1, 0, 0, 0), (1, 0, 0, 0, 1)), (2, 1));

    [Fact]
    public void ALayerPercolatesInTwo() => Check(QuotientNetwork.Of(1, (0, 0, 1, 0, 0), (0, 0, 0, 1, 0)), (1, 2));

    [Fact]
    public void ALatticePercolatesInThree() => Check(QuotientNetwork.Of(1, (0, 0, 1, 0, 0), (0, 0, 0, 1, 0), (0, 0, 0, 0, 1)), (1, 3));

    [Fact]
    public void PairsDoNotPercolate() => Check(QuotientNetwork.Of(4, (0, 1, 0, 0, 0), (2, 3, 0, 1, 0)), (2, 0), (2, 0));

    [Fact]
    public void ARingWithinTheCellDoesNotPercolate() => Check(QuotientNetwork.Of(3, (0, 1, 0, 0, 0), (1, 2, 0, 0, 0), (2, 0, 0, 0, 0)), (3, 0));

    /// <summary>A ring that leaves the cell and comes back to the site it started from.</summary>
    [Fact]
    public void ARingThroughTheBoundaryDoesNotPercolate() => Check(QuotientNetwork.Of(3, (0, 1, 1, 0, 0), (1, 2, -1, 1, 0), (2, 0, 0, -1, 0)), (3, 0));

    /// <summary>Three links, each into the next cell along another lattice vector, close to a winding along (1, 1, 1).</summary>
    [Fact]
    public void ASpiralPercolatesAlongTheDiagonalOnly() => Check(QuotientNetwork.Of(3, (0, 1, 1, 0, 0), (1, 2, 0, 1, 0), (2, 0, 0, 0, 1)), (3, 1));

    [Fact]
    public void ANetworkThatWindsTwiceIsOneDirection() => Check(QuotientNetwork.Of(2, (0, 1, 1, 1, 0), (1, 0, 1, 1, 0), (0, 0, 4, 4, 0), (1, 1, -6, -6, 0)), (2, 1));

    /// <summary>Three windings in one plane: (1, 2, 3), (2, 1, 0) and their sum.</summary>
    [Fact]
    public void DependentWindingsCountOnce() => Check(QuotientNetwork.Of(1, (0, 0, 1, 2, 3), (0, 0, 2, 1, 0), (0, 0, 3, 3, 3)), (1, 2));

    [Fact]
    public void ObliqueWindingsCountEach() => Check(QuotientNetwork.Of(1, (0, 0, 1, 2, 3), (0, 0, 2, 1, 0), (0, 0, 3, 3, 4)), (1, 3));

    [Fact]
    public void DirectionsOfSeparatePartsDoNotAdd()
    {
        Motif motif = QuotientNetwork.Of(3, (0, 0, 1, 0, 0), (1, 1, 0, 1, 0));
        Check(motif, (1, 1), (1, 1), (1, 0));
        Assert.Equal(1, Percolation.Of(motif).Dimension);
        Assert.Equal([0], Percolation.Of(motif).Components[0].Sites);
    }

    [Fact]
    public void TheBestConnectedPartCounts() => Assert.Equal(2, Percolation.Require(QuotientNetwork.Of(2, (1, 1, 1, 0, 0), (1, 1, 0, 1, 0))).Dimension);

    /// <summary>
    /// A site comes back to its images by paths; those of up to 2n − 1 hops in a part of n sites (along a tree, over one hop, back along the tree)
    /// span all directions. Vectors are independent where their cross product, or their triple product, is not zero.
    /// </summary>
    [Property(Arbitrary = [typeof(RandomCrystalArbitrary)], MaxTest = 60)]
    public void TheImagesThatPathsReachSpanTheDirections(RandomCrystal crystal)
    {
        Motif motif = crystal.Motif;
        foreach (NetworkComponent component in Percolation.Of(motif).Components)
        {
            Vector3D[] images = [.. Images(motif, component.Sites[0], (2 * component.Sites.Count) - 1)];
            Vector3D first = images.FirstOrDefault();
            Vector3D normal = images.Select(first.Cross).FirstOrDefault(cross => cross != Vector3D.Zero);
            int directions = images.Length == 0 ? 0 : normal == Vector3D.Zero ? 1 : images.All(image => image.Dot(normal) == 0) ? 2 : 3;
            Assert.Equal(directions, component.Dimension);
        }
    }

    private static IEnumerable<Vector3D> Images(Motif motif, int start, int hops)
    {
        ILookup<int, MotifHop> leaving = motif.Hops.ToLookup(hop => hop.From);
        var seen = new HashSet<(int Site, CellOffset Unit)> { (start, default) };
        List<(int Site, CellOffset Unit)> edge = [(start, default)];
        for (int step = 0; step < hops; step++)
        {
            edge = [.. from place in edge
                       from hop in leaving[place.Site]
                       let next = (hop.To, new CellOffset(place.Unit.A + hop.Offset.A, place.Unit.B + hop.Offset.B, place.Unit.C + hop.Offset.C))
                       where seen.Add(next)
                       select next];
        }

        return seen.Where(place => place.Site == start && place.Unit != default).Select(place => new Vector3D(place.Unit.A, place.Unit.B, place.Unit.C));
    }

    private static void Check(Motif motif, params (int Sites, int Dimension)[] components) =>
        Assert.Equal(components, Percolation.Of(motif).Components.Select(component => (component.Sites.Count, component.Dimension)));
}
