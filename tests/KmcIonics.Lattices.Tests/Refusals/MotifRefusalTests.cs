using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Refusals;

/// <summary>Structures and pathways that make no hop graph.</summary>
public sealed class MotifRefusalTests
{
    [Fact]
    public void AnUnknownSublatticeOfAPathway() => Refusal.Says(
        "structure 'cubic' has no sublattice 'Na'", "Use one of A, B", () => Build(Cubic.Structure(0, 0.5), Cubic.Hop("hop", "A", "Na", 0, 3)));

    [Fact]
    public void AnUnknownSublatticeOfAnExclusion() => Refusal.Says(
        "has no sublattice 'C'", "Use one of A", () => MotifBuilder.Build(Cubic.Structure(0), [], [new ExclusivePair("C", "A", 5)]));

    [Theory]
    [InlineData(1, 0, 0, "a volume of 0 Å³")]
    [InlineData(0, 0, 0, "a volume of 0 Å³")]
    [InlineData(1, 1, 1e-7, "a volume of")]
    [InlineData(1, 1, double.NaN, "a volume of NaN Å³")]
    [InlineData(1, 1, double.PositiveInfinity, "a volume of")]
    public void ACellWithoutVolume(double x, double y, double z, string problem) => Refusal.Says(
        problem, "three lattice vectors that do not lie in one plane",
        () => Build(Cubic.Structure(0) with { Cell = new UnitCell(new(1, 0, 0), new(0, 1, 0), new(x, y, z)) }));

    [Fact]
    public void AStructureWithoutSites() => Refusal.Says("structure 'cubic' has no site", "at least one sublattice", () => Build(Cubic.Structure()));

    [Fact]
    public void ASublatticeWithoutSites() =>
        Refusal.Says("has no site", "with a position", () => Build(Cubic.Structure() with { Sublattices = [new Sublattice("A", [])] }));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void APositionThatIsNotFinite(double x) => Refusal.Says("sublattice 'B' has a position that is not finite", "three fractional numbers", () => Build(Cubic.Structure(0, x)));

    /// <summary>0.01 of 4 Å; the second pair lies on both sides of the boundary.</summary>
    [Theory]
    [InlineData(0.2, 0.21)]
    [InlineData(0.995, 1.005)]
    [InlineData(-0.995, 3.015)]
    public void CoincidentSites(double first, double second) => Refusal.Says(
        "two sites are 0.0400 Å apart, on sublattices 'A' and 'B'", "nearer than 0.05 Å", () => Build(Cubic.Structure(first, second)));

    [Fact]
    public void TheSameSiteTwice() => Refusal.Says("two sites are 0.0000 Å apart, on sublattices 'A' and 'B'", "Remove one", () => Build(Cubic.Structure(0, 1)));

    [Fact]
    public void SitesJustFarEnoughApart() => Assert.Equal(2, MotifBuilder.Build(Cubic.Structure(0, 0.0126), [], []).Sites.Count);

    [Theory]
    [InlineData(0, 1.9)]
    [InlineData(2.1, 3.9)]
    [InlineData(3, 1)]
    [InlineData(0, double.NaN)]
    public void APathwayThatMatchesNothing(double minimum, double maximum) => Refusal.Says(
        $"pathway 'hop' matches no pair of sites between {minimum} and {maximum} Å", "The nearest such sites are 2.000 Å apart",
        () => Build(Cubic.Structure(0, 0.5), Cubic.Hop("hop", "A", "B", minimum, maximum)));

    [Fact]
    public void APathwayBetweenSitesThatAreNowhereNear() => Refusal.Says(
        "matches no pair of sites between 0 and 3 Å", "No such sites lie within 100 Å",
        () => Build(Cubic.Structure(0) with { Cell = new UnitCell(new(200, 0, 0), new(0, 200, 0), new(0, 0, 200)) }, Cubic.Hop("hop", "A", "A", 0, 3)));

    [Fact]
    public void AnExclusionThatMatchesNothing() => Refusal.Says(
        "exclusive sites 'A'–'B' match no pair within 0.9 Å", "The nearest such sites are 1.000 Å apart",
        () => MotifBuilder.Build(Cubic.Structure(0, 0.25), [], [new ExclusivePair("A", "B", 0.9)]));

    [Fact]
    public void TwoPathwaysThatClaimOneHop() => Refusal.Says(
        "pathways 'near' and 'all' both claim the hop of 1.000 Å", "Separate their distance windows",
        () => Build(Cubic.Structure(0, 0.25), Cubic.Hop("near", "A", "B", 0, 1.5), Cubic.Hop("all", "B", "A", 0, 3.5)));

    /// <summary>A window of 2.00 Å means the distance that prints so.</summary>
    [Fact]
    public void AWindowThatEndsOnTheDistanceHoldsIt() =>
        Assert.Equal(2, Build(Cubic.Structure(0.1, 0.35), Cubic.Hop("hop", "A", "B", 1, 1)).Hops.Count);

    private static Motif Build(CrystalStructure structure, params HopPathway[] hops) => MotifBuilder.Build(structure, hops, []);
}
