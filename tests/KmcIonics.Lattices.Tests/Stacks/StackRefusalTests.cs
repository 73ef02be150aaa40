using KmcIonics.Lattices.Stacks;
using KmcIonics.Lattices.Tests.Refusals;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Stacks;

/// <summary>Stacks that cannot be: the layer is named, and what would help.</summary>
public sealed class StackRefusalTests
{
    [Fact]
    public void No_match_names_the_best_there_is() => Refusal.Says(
        "no common cell of the layers 'A' and 'B' up to 40 Å² keeps the strain below 2 %: the best found has 3.23 % (1 cells of 'A' on 1 of 'B', 9 Å²)",
        "Raise max_strain or max_area",
        () => StackBuilder.Build(
            Layers.Stack(20, 2, Layers.Crystal("A", 9, Layers.Cubic(3)), Layers.Crystal("B", 9.3, Layers.Cubic(3.1))) with { Matching = new PlaneMatching(0.02, 40, null) }, 1));

    [Fact]
    public void No_match_at_all() => Refusal.Says(
        "was found even at a strain of 30 %",
        "Raise max_area",
        () => StackBuilder.Build(
            Layers.Stack(20, 2, Layers.Crystal("A", 9, Layers.Cubic(3)), Layers.Crystal("B", 9, Layers.Cubic(4.5))) with { Matching = new PlaneMatching(0.02, 10, null) }, 1));

    [Fact]
    public void A_crystal_is_thicker_than_its_repeat() => Refusal.Says(
        "layer 'B': a thickness of 5 Å holds no whole repeat of",
        "thicker",
        () => StackBuilder.Build(Layers.Stack(20, 2, Layers.Glass("A", 9), Layers.Crystal("B", 5, Layers.Shipped("fcc"), 1, 1, 1)), 1));

    [Fact]
    public void A_glass_too_dense_is_told_by_layer() => Refusal.Says(
        "layer 'A': ", "lower the density", () => StackBuilder.Build(Layers.Stack(20, 2, Layers.Glass("A", 9, density: 0.3), Layers.Glass("B", 9)), 1));

    [Theory]
    [InlineData("crystal")]
    [InlineData("glass")]
    public void Too_many_sites_are_told_before_they_are_made(string kind) => Refusal.Says(
        "sites",
        "lower in_plane or the thickness",
        () => StackBuilder.Build(
            Layers.Stack(19_000, 2, kind == "glass" ? Layers.Glass("A", 9000) : Layers.Crystal("A", 9000, Layers.Cubic(3)), Layers.Crystal("B", 9, Layers.Cubic(3))), 1));

    [Fact]
    public void The_reference_is_a_crystal() => Refusal.Says(
        "the reference 'A' is no layer with a crystal",
        "crystal or grain-boundary",
        () => StackBuilder.Build(Layers.Stack(20, 2, Layers.Glass("A", 9), Layers.Crystal("B", 9, Layers.Cubic(3))) with { Matching = new PlaneMatching(0.02, 100, "A") }, 1));

    [Fact]
    public void Types_that_come_out_alike() => Refusal.Says(
        "two site types of the stack are called 'A-Li'",
        "another name",
        () => StackBuilder.Build(
            Layers.Stack(20, 2, Layers.Crystal("A", 9, Layers.Cubic(3, "Li")), Layers.Crystal("B", 9, Layers.Cubic(3.01, "Li")), Layers.Glass("C", 9, type: "A-Li")), 1));
}
