using KmcIonics.Lattices.CrystallizedGlass;
using KmcIonics.Lattices.Glass;
using KmcIonics.Lattices.GrainBoundaries;
using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Imports;
using KmcIonics.Lattices.Stacks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Makes the sites of any kind of lattice; the one place that knows all builders.</summary>
public static class SiteSetBuilder
{
    /// <summary>Builds the sites.</summary>
    /// <param name="lattice">What to build.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <exception cref="InputException">It cannot be built, or is too large for this machine.</exception>
    public static SiteSet Build(LatticeSpecification lattice, ulong seed)
    {
        ExpectedSites.Check(lattice);
        return BuildAny(lattice, seed) with { SizeKeys = SizeKeysOf(lattice) };
    }

    private static SiteSet BuildAny(LatticeSpecification lattice, ulong seed) => lattice switch
    {
        CrystalLatticeSpecification crystal => CrystalSites.Expand(crystal),
        GlassSpecification glass => GlassBuilder.Build(glass, seed),
        GrainBoundarySpecification boundary => GrainBoundaryBuilder.Build(boundary),
        PolycrystalSpecification polycrystal => PolycrystalBuilder.Build(polycrystal, seed),
        CrystallizedGlassSpecification glass => CrystallizedGlassBuilder.Build(glass, seed),
        StackSpecification stack => StackBuilder.Build(stack, seed),
        ImportSpecification import => ImportBuilder.Build(import),
        _ => throw new ArgumentOutOfRangeException(nameof(lattice), lattice.GetType().Name, $"no builder for seed {seed}"),
    };

    private static string SizeKeysOf(LatticeSpecification lattice) => lattice switch
    {
        CrystalLatticeSpecification => "lattice.supercell",
        GrainBoundarySpecification => "lattice.repeats in the plane of the boundary, lattice.thickness across it",
        StackSpecification => "lattice.in_plane, and across the plane the thickness of lattice.layers",
        ImportSpecification => "the supercell that is imported",
        _ => "lattice.box",
    };
}
