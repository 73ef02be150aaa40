using KmcIonics.Cli.Jobs.Lattices;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>lattice</c> section of a job; each kind of lattice has its keys.</summary>
internal static class LatticeShape
{
    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Shape { get; } = new VariantShape<LatticeEntry>("Kind of lattice.", [new("crystal", CrystalShape.Create), new("glass", GlassShape.Create), new("crystallized-glass", CrystallizedGlassShape.Create), new("grain-boundary", GrainBoundaryShape.Create), new("polycrystal", PolycrystalShape.Create), new("stack", StackShape.Create), new("import", ImportShape.Create)]);
}

/// <summary>What the <c>lattice</c> section says.</summary>
/// <param name="Specification">The lattice.</param>
/// <param name="Size">Number of its sites, where the file alone says it, with the place that does.</param>
internal sealed record LatticeEntry(LatticeSpecification Specification, Placed<LatticeSize>? Size = null);

/// <summary>Sites of a supercell by site type.</summary>
/// <param name="SitesByType">Sites of each type.</param>
internal sealed record LatticeSize(IReadOnlyDictionary<string, Int128> SitesByType)
{
    /// <summary>All sites.</summary>
    public Int128 Sites => SitesByType.Values.Aggregate((Int128)0, (sum, sites) => sum + sites);
}
