using FsCheck;
using FsCheck.Fluent;

namespace KmcIonics.Lattices.Tests.Graphs;

/// <summary>Random crystals for properties; a failure prints the seed.</summary>
public static class RandomCrystalArbitrary
{
    public static Arbitrary<RandomCrystal> Crystals() => Gen.Choose(0, int.MaxValue).Select(RandomCrystal.FromSeed).ToArbitrary();
}
