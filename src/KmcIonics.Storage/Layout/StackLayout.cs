using KmcIonics.Lattices.Networks;

namespace KmcIonics.Storage;

/// <summary>Layers and electrodes of a stack.</summary>
internal static class StackLayout
{
    public static void AddTo(ResultTree tree, string lattice, SiteSet sites, StackGeometry stack)
    {
        string path = lattice + "/stack";
        IReadOnlyList<StackLayer> layers = stack.Layers;
        tree.Group(path, "Layers from bottom to top along c; only where the lattice is a stack");
        tree.Texts(path + "/layer", layers.Select(layer => layer.Name), "Names of the layers");
        tree.Numbers(path + "/bottom", layers.Select(layer => layer.Bottom), Unit.Angstrom, "Height of the lower face of each layer");
        tree.Numbers(path + "/top", layers.Select(layer => layer.Top), Unit.Angstrom, "Height of the upper face of each layer");
        tree.Numbers(
            path + "/strain",
            [.. layers.SelectMany(layer => (double[])[layer.Strain.XX, layer.Strain.YY, layer.Strain.XY])],
            [(ulong)layers.Count, 3],
            Unit.One,
            "Strain xx, yy, xy of each layer in the plane, in the axes of its own cell");
        tree.Numbers(path + "/layer_of_region", stack.LayerOfRegion, Unit.One, "Layer of each region, counted from 0");
        tree.Number(path + "/volume", stack.Volume, Unit.CubicAngstrom, "Volume between the electrodes, which conductivities refer to");
        if (stack.Electrodes.Count == 0)
            return;
        tree.Texts(path + "/electrode", stack.Electrodes.Select(face => face.Name), "Names of the electrodes, the one below first; only where there are any");
        tree.Numbers(path + "/electrode_face", stack.Electrodes.Select(face => face.Height), Unit.Angstrom, "Height of the face of each electrode; only where there are any");
        tree.Numbers(path + "/site_contact", stack.Contact, Unit.One, "Electrode that each site is in contact with, -1 for none; only where there are any");
    }
}
