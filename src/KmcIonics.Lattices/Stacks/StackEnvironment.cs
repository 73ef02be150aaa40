using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>Immobile atoms of a stack: those of its layers and its electrodes, like with like.</summary>
internal static class StackEnvironment
{
    /// <summary>Atoms by species, fractional in the box.</summary>
    public static IReadOnlyList<EnvironmentAtoms> Of(
        StackSpecification stack, IReadOnlyList<SiteSet> cells, IReadOnlyList<LayerTiling> tilings, StackProfile profile, UnitCell box)
    {
        IEnumerable<EnvironmentAtoms> layers = cells.SelectMany((cell, layer) => cell.Environment.Select(atoms => atoms with
        {
            Positions = [.. tilings[layer].PlacesOf(atoms).Select(place => place with { Z = (profile.Bottoms[layer] + place.Z) / profile.Height })],
        }));
        IEnumerable<EnvironmentAtoms> electrodes = stack.Electrodes is { } pair ? ElectrodeSlab.Atoms(pair, box) : [];
        return
        [
            .. layers.Concat(electrodes).GroupBy(atoms => (atoms.Species, atoms.Occupancy, atoms.Charge))
                .Select(same => same.First() with { Positions = [.. same.SelectMany(atoms => atoms.Positions)] }),
        ];
    }
}
