namespace KmcIonics.Model;

/// <summary>Layers one above the other along c, which is normal to them.</summary>
/// <param name="Layers">Layers from bottom to top, two or more, names differ.</param>
/// <param name="WidthFirst">Least length of the first edge in the plane, Å; exact where no layer is a crystal.</param>
/// <param name="WidthSecond">The same of the second edge.</param>
/// <param name="Matching">How crystals share the plane.</param>
/// <param name="Gap">Extra distance between layers, and between layers and electrodes, Å.</param>
/// <param name="MinDistance">Of two sites nearer than this, the one nearer to an interface is removed, Å.</param>
/// <param name="Electrodes">Blocking electrodes at the ends; null for a stack that repeats along c.</param>
public sealed record StackSpecification(
    IReadOnlyList<LayerSpecification> Layers,
    double WidthFirst,
    double WidthSecond,
    PlaneMatching Matching,
    double Gap,
    double MinDistance,
    ElectrodePair? Electrodes) : LatticeSpecification
{
    /// <summary>Crystals of the layers, each once, with sublattices called as they are in the stack.</summary>
    public override IReadOnlyList<CrystalStructure> Structures
    {
        get
        {
            IReadOnlyList<IReadOnlyList<string>> names = StackSiteTypes.Of(Layers);
            IEnumerable<CrystalStructure> all = Layers.Zip(names).Where(layer => layer.First.Lattice.Structure is not null).Select(layer => Named(layer.First.Lattice.Structure!, layer.Second));
            return [.. all.DistinctBy(structure => (structure.Name, string.Join(' ', structure.Sublattices.Select(sublattice => sublattice.Name))))];
        }
    }

    private static CrystalStructure Named(CrystalStructure structure, IReadOnlyList<string> names) =>
        structure with { Sublattices = [.. structure.Sublattices.Select((sublattice, index) => sublattice with { Name = names[index] })] };
}

/// <summary>How the crystals of a stack come to a common cell in the plane.</summary>
/// <param name="MaxStrain">Most strain of a layer along any direction in the plane, as 0.02.</param>
/// <param name="MaxArea">Largest common cell to look for, Å².</param>
/// <param name="Reference">Layer that is not strained; null for the first crystal.</param>
public sealed record PlaneMatching(double MaxStrain, double MaxArea, string? Reference);

/// <summary>The electrodes at the ends of a stack.</summary>
/// <param name="Left">Below the first layer.</param>
/// <param name="Right">Above the last layer.</param>
public sealed record ElectrodePair(ElectrodeSpecification Left, ElectrodeSpecification Right);

/// <summary>An electrode that ions cannot enter.</summary>
/// <param name="Name">Name.</param>
/// <param name="Material">Element that it is drawn with.</param>
/// <param name="Thickness">Thickness of the slab that is drawn, Å.</param>
/// <param name="Contact">Sites up to this far from its face are in contact with it, Å.</param>
public sealed record ElectrodeSpecification(string Name, string Material, double Thickness, double Contact);
