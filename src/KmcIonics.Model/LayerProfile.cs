namespace KmcIonics.Model;

/// <summary>Layers that sites are divided into for profiles: slabs across a vector of the supercell, shells around the interfaces, or the layers of a stack.</summary>
/// <param name="Axis">Vector of the supercell that the layers lie across; null where they are shells by the distance to the nearest interface.</param>
/// <param name="Width">Thickness of a layer, Å; along a vector made a whole fraction of the supercell.</param>
public sealed record LayerProfile(BoxAxis? Axis, double Width)
{
    /// <summary>Whether the layers are those of the stack, whatever the width.</summary>
    public bool ByStackLayer { get; init; }

    /// <summary>What they lie along, in tables and files.</summary>
    public string Along => Axis?.Name ?? "interface";
}
