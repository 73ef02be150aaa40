using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>
/// Regions and site types of a stack. A layer of one region gives it the layer's name; one of several keeps them as <c>layer-region</c>.
/// </summary>
internal sealed class StackNames
{
    private readonly byte[][] types;
    private readonly byte[][] regions;

    /// <summary>Gathers the names.</summary>
    /// <param name="layers">Layers.</param>
    /// <param name="cells">Sites of each, with their own types and regions.</param>
    /// <exception cref="InputException">Two regions have the same name, or there are too many.</exception>
    public StackNames(IReadOnlyList<LayerSpecification> layers, IReadOnlyList<SiteSet> cells)
    {
        IReadOnlyList<IReadOnlyList<string>> typeNames = StackSiteTypes.Of(layers);
        string[] allTypes = [.. typeNames.SelectMany(names => names).Distinct()];
        string[][] regionNames = [.. layers.Select((layer, index) => RegionsOf(layer.Name, cells[index]))];
        string[] allRegions = [.. regionNames.SelectMany(names => names)];
        if (allRegions.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } clash)
            throw new InputException($"two regions of the stack are called '{clash.Key}'", "Give the layer another name.");
        if (Math.Max(allTypes.Length, allRegions.Length) > byte.MaxValue)
            throw new InputException($"the stack has {allTypes.Length} site types in {allRegions.Length} regions", $"At most {byte.MaxValue} are possible.");
        (Types, Regions) = (allTypes, allRegions);
        LayerOfRegion = [.. regionNames.SelectMany((names, layer) => Enumerable.Repeat(layer, names.Length))];
        types = [.. typeNames.Select(names => (byte[])[.. names.Select(name => (byte)Array.IndexOf(allTypes, name))])];
        regions = [.. regionNames.Select(names => (byte[])[.. names.Select(name => (byte)Array.IndexOf(allRegions, name))])];
    }

    /// <summary>Names of the site types.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Names of the regions.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Layer of each region, [regions].</summary>
    public IReadOnlyList<int> LayerOfRegion { get; }

    /// <summary>Type in the stack of a layer's type.</summary>
    public byte TypeOf(int layer, byte type) => types[layer][type];

    /// <summary>Region in the stack of a layer's region.</summary>
    public byte RegionOf(int layer, byte region) => regions[layer][region];

    private static string[] RegionsOf(string layer, SiteSet cell) =>
        cell.Regions.Count == 1 ? [layer] : [.. cell.Regions.Select(region => $"{layer}-{region}")];
}
