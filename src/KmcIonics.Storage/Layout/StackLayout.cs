using KmcIonics.Lattices.Matching;
using KmcIonics.Lattices.Networks;

namespace KmcIonics.Storage;

/// <summary>Layers and electrodes of a stack.</summary>
internal static class StackLayout
{
    public const string Name = "stack";

    private static readonly TextsField Layer = new("layer", "Names of the layers");
    private static readonly NumbersField<double> Bottom = new("bottom", Unit.Angstrom, "Height of the lower face of each layer");
    private static readonly NumbersField<double> Top = new("top", Unit.Angstrom, "Height of the upper face of each layer");
    private static readonly NumbersField<double> Strain = new("strain", Unit.One, "Strain xx, yy, xy of each layer in the plane, in the axes of its own cell");
    private static readonly NumbersField<int> LayerOfRegion = new("layer_of_region", Unit.One, "Layer of each region, counted from 0");
    private static readonly NumberField<double> Volume = new("volume", Unit.CubicAngstrom, "Volume between the electrodes, which conductivities refer to");
    private static readonly TextsField Electrode = new("electrode", "Names of the electrodes, the one below first; only where there are any");
    private static readonly TextsField Material = new("electrode_material", "Element that each electrode is drawn with; only where there are any");
    private static readonly NumbersField<double> Face = new("electrode_face", Unit.Angstrom, "Height of the face of each electrode; only where there are any");
    private static readonly NumbersField<double> ContactDistance = new("electrode_contact_distance", Unit.Angstrom, "Sites up to this far from the face of each electrode are in contact with it; only where there are any");
    private static readonly NumbersField<int> Contact = new("site_contact", Unit.One, "Electrode that each site is in contact with, -1 for none; only where there are any");

    public static void AddTo(ResultTree tree, string lattice, StackGeometry stack)
    {
        string path = $"{lattice}/{Name}";
        IReadOnlyList<StackLayer> layers = stack.Layers;
        tree.Group(path, "Layers from bottom to top along c; only where the lattice is a stack");
        Layer.AddTo(tree, path, layers.Select(layer => layer.Name));
        Bottom.AddTo(tree, path, layers.Select(layer => layer.Bottom));
        Top.AddTo(tree, path, layers.Select(layer => layer.Top));
        Strain.AddTo(tree, path, [.. layers.SelectMany(layer => (double[])[layer.Strain.XX, layer.Strain.YY, layer.Strain.XY])], [(ulong)layers.Count, 3]);
        LayerOfRegion.AddTo(tree, path, stack.LayerOfRegion);
        Volume.AddTo(tree, path, stack.Volume);
        if (stack.Electrodes.Count == 0)
            return;
        Electrode.AddTo(tree, path, stack.Electrodes.Select(face => face.Name));
        Material.AddTo(tree, path, stack.Electrodes.Select(face => face.Material));
        Face.AddTo(tree, path, stack.Electrodes.Select(face => face.Height));
        ContactDistance.AddTo(tree, path, stack.Electrodes.Select(face => face.ContactDistance));
        Contact.AddTo(tree, path, stack.Contact);
    }

    public static StackGeometry ReadFrom(StoredGroup group, int sites)
    {
        string[] names = Layer.ReadFrom(group);
        int count = names.Length;
        (double[] bottom, double[] top, double[] strain) = (Bottom.ReadFrom(group, count), Top.ReadFrom(group, count), Strain.ReadFrom(group, 3 * count));
        return new StackGeometry(
            [.. names.Select((name, layer) => new StackLayer(name, bottom[layer], top[layer], new PlaneStrain(strain[3 * layer], strain[(3 * layer) + 1], strain[(3 * layer) + 2])))],
            LayerOfRegion.ReadFrom(group),
            group.Has(Electrode.Name) ? Electrodes(group) : [],
            Contact.ReadIfThere(group, sites) ?? [.. Enumerable.Repeat(-1, sites)],
            Volume.ReadFrom(group));
    }

    private static ElectrodeFace[] Electrodes(StoredGroup group)
    {
        string[] names = Electrode.ReadFrom(group);
        double[] face = Face.ReadFrom(group, names.Length);
        // Files of version 1.8 and before have neither.
        string[] material = group.Has(Material.Name) ? Material.ReadFrom(group) : [.. names.Select(_ => "")];
        double[] distance = ContactDistance.ReadIfThere(group, names.Length) ?? [.. names.Select(_ => double.NaN)];
        return [.. names.Select((name, index) => new ElectrodeFace(name, material[index], face[index], distance[index]))];
    }
}
