using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Refusals;

/// <summary>Lattices that are very large, sparse, dense or oblique are built, or refused at once and in words.</summary>
public sealed class ExtremeSizeTests
{
    private static readonly CoordinationType[] s_types = [new("site", 1, Distribution.Constant(0))];

    [Theory]
    [InlineData(10, 15_000, 2.4)]
    [InlineData(10, 3_000, 1e-3)]
    [InlineData(2_000, 20, 1e-3)]
    [InlineData(1, 10, 2.4)]
    public void Sparse_and_crowded_glasses_are_built(int count, double edge, double minDistance)
    {
        SiteSet sites = SiteSetBuilder.Build(new GlassSpecification(Cube(edge), count, minDistance, s_types, null), 1);
        Assert.Equal(count, sites.Count);
    }

    [Fact]
    public void A_box_that_is_too_long_for_positions_is_refused() =>
        Refusal.Says("Å long", "Keep it below", () => SiteSetBuilder.Build(new GlassSpecification(Cube(1e5), 10, 2.4, s_types, null), 1));

    [Fact]
    public void A_box_thinner_than_the_least_distance_is_refused() => Refusal.Says(
        "the box repeats after less than min_distance",
        "Enlarge the box",
        () => SiteSetBuilder.Build(new GlassSpecification(new UnitCell(new(50, 0, 0), new(0, 50, 0), new(0, 0, 1.5)), 10, 2.4, s_types, null), 1));

    /// <summary>A cell of 30 Å × 30 Å × 30 Å whose third vector runs 3000 Å along the first: its images are near each other across many boxes.</summary>
    [Fact]
    public void A_very_oblique_box_has_the_distances_of_the_one_it_is_a_cell_of()
    {
        var box = new UnitCell(new(30, 0, 0), new(0, 30, 0), new(3000, 0, 30));
        SiteSet sites = SiteSetBuilder.Build(new GlassSpecification(box, 400, 2.4, s_types, null), 1);
        Vector3D[] places = [.. sites.Position.Select(position => box.ToCartesian(position))];
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Vector3D apart = places[i] - places[j];
                var nearest = new Vector3D(Math.IEEERemainder(apart.X, 30), Math.IEEERemainder(apart.Y, 30), Math.IEEERemainder(apart.Z, 30));
                Assert.True(nearest.Length > 2.4 - 2e-3, $"{nearest.Length}");
            }
        }
    }

    [Fact]
    public void More_sites_than_numbers_are_refused() => Refusal.Says(
        "and at most 268,435,456 are possible", "smaller box", () => SiteSetBuilder.Build(new GlassSpecification(Cube(3000), 540_000_000, 2.4, s_types, null), 1));

    [Fact]
    public void More_sites_than_memory_holds_are_refused_before_they_are_built()
    {
        double memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (memory > 500.0 * (1 << 28))
            return;
        Refusal.Says("GiB to be built", "Use a smaller box", () => SiteSetBuilder.Build(new GlassSpecification(Cube(3000), 1 << 28, 2.4, s_types, null), 1));
    }

    [Theory]
    [InlineData(40, 1e6)]
    [InlineData(40, 3000)]
    public void Hops_across_thousands_of_boxes_are_refused(double edge, double reach)
    {
        SiteSet sites = SiteSetBuilder.Build(new GlassSpecification(Cube(edge), 500, 2.4, s_types, null), 1);
        HopPathway[] hops = [new("far", "site", "site", 0, reach, 0.3, 1e13)];
        InputException refusal = Assert.Throws<InputException>(() => HopGraphBuilder.Build(sites, hops, [], new SaddleEnergies(hops, null, sites.Box, 1)));
        Assert.Contains("Shorten", refusal.Remedy, StringComparison.Ordinal);
    }

    private static UnitCell Cube(double edge) => new(new(edge, 0, 0), new(0, edge, 0), new(0, 0, edge));
}
