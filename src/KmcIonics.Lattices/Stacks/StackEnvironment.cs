using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>Immobile atoms of a stack: those of its layers and its electrodes.</summary>
/// <param name="Parts">Atoms, fractional in the box, with the layer that they belong to, −1 for electrodes.</param>
internal sealed record StackEnvironment(IReadOnlyList<(int Layer, EnvironmentAtoms Atoms)> Parts)
{
    private const int Electrode = -1;

    /// <summary>Atoms by layer.</summary>
    public static StackEnvironment Of(
        StackSpecification stack, IReadOnlyList<SiteSet> cells, IReadOnlyList<LayerTiling> tilings, StackProfile profile, UnitCell box)
    {
        IEnumerable<(int, EnvironmentAtoms)> layers = cells.SelectMany((cell, layer) => cell.Environment.Select(atoms => (layer, atoms with
        {
            Positions = [.. tilings[layer].PlacesOf(atoms).Select(place => place with { Z = (profile.Bottoms[layer] + place.Z) / profile.Height })],
        })));
        IEnumerable<EnvironmentAtoms> electrodes = stack.Electrodes is { } pair ? ElectrodeSlab.Atoms(pair, box) : [];
        return new StackEnvironment([.. layers, .. electrodes.Select(atoms => (Electrode, atoms))]);
    }

    /// <summary>Along which vectors a stack repeats.</summary>
    public static Periodicity Repeats(StackSpecification stack) => new(true, true, stack.Electrodes is null);

    /// <summary>Atoms by species, like with like.</summary>
    public IReadOnlyList<EnvironmentAtoms> Merged() =>
    [
        .. Parts.Select(part => part.Atoms).GroupBy(atoms => (atoms.Species, atoms.Occupancy, atoms.Charge))
            .Select(same => same.First() with { Positions = [.. same.SelectMany(atoms => atoms.Positions)] }),
    ];

    /// <summary>What keeps the sites of a layer from atoms that are not its own; null where nothing does.</summary>
    public FrameworkClearance? Framework(StackSpecification stack, QuantaFrame frame)
    {
        int[] layer = [.. Parts.SelectMany(part => part.Atoms.Positions.Select(_ => part.Layer))];
        return stack.FrameworkDistance > 0 && layer.Length > 0
            ? new FrameworkClearance(frame, Repeats(stack), [.. Parts.SelectMany(part => part.Atoms.Positions).Select(frame.Quantise)], layer, stack.FrameworkDistance, 0)
            : null;
    }
}
