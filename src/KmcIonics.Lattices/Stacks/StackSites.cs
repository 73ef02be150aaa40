using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>The sites of a stack while it is built, with the energies that their layers give them.</summary>
/// <param name="Sites">Sites.</param>
/// <param name="Energy">Energy of an ion on each, µeV.</param>
internal sealed record StackSites(SiteCollector Sites, List<int> Energy)
{
    /// <summary>Gathers the sites layer by layer.</summary>
    public static StackSites Gather(
        StackSpecification stack, IReadOnlyList<SiteSet> cells, IReadOnlyList<LayerTiling> tilings, StackProfile profile, StackNames names, QuantaFrame frame)
    {
        var all = new StackSites(new SiteCollector(), []);
        int firstGrain = 0;
        for (int layer = 0; layer < cells.Count; layer++)
        {
            SiteSet cell = cells[layer];

            // A single crystal is a grain.
            bool single = stack.Layers[layer].Lattice is CrystalLayer;
            foreach ((int site, Vector3D place) in tilings[layer].Places())
            {
                double height = profile.Bottoms[layer] + place.Z;
                int grain = single ? 0 : cell.Grain?[site] ?? -1;
                all.Sites.Add(
                    frame.Quantise(place with { Z = height / profile.Height }),
                    names.TypeOf(layer, cell.Type[site]),
                    names.RegionOf(layer, cell.Region[site]),
                    grain < 0 ? -1 : firstGrain + grain,
                    Math.Min(height - profile.Lower[layer], profile.Upper[layer] - height));
                all.Energy.Add(cell.EnergyMicroEv?[site] ?? 0);
            }

            firstGrain += single ? 1 : (cell.Grain?.DefaultIfEmpty(-1).Max() ?? -1) + 1;
        }

        return all;
    }

    /// <summary>The sites that stay.</summary>
    public StackSites Where(bool[] kept) => new(Sites.Where(kept), [.. Energy.Where((_, site) => kept[site])]);

    /// <summary>Energies, µeV; null where all are zero.</summary>
    public int[]? Energies() => Energy.TrueForAll(energy => energy == 0) ? null : [.. Energy];
}
