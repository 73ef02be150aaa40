using KmcIonics.Lattices.Matching;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>The cell that all layers of a stack share in the plane.</summary>
/// <param name="Cell">The cell, a along x; Å.</param>
/// <param name="Supercells">Which supercell of its own each layer contributes, null for those that fill any cell, [layers].</param>
/// <param name="Strains">Strain of each layer in its own axes, [layers].</param>
internal sealed record StackPlane(PlaneCell Cell, IReadOnlyList<PlaneSupercell?> Supercells, IReadOnlyList<PlaneStrain> Strains)
{
    private const double Rounding = 1e-9;

    // What is looked for beyond the limit, to say how far it would have to be raised.
    private const double HighestStrain = 0.3;

    /// <summary>The box of a layer or of the stack, of a height (Å).</summary>
    public UnitCell BoxOf(double height) => new(new Vector3D(Cell.A.X, 0, 0), new Vector3D(Cell.B.X, Cell.B.Y, 0), new Vector3D(0, 0, height));

    /// <summary>Finds the cell.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="crystals">Each crystal layer one cell wide, null for those that fill any cell, [layers].</param>
    /// <exception cref="InputException">No cell keeps the strain.</exception>
    public static StackPlane Of(StackSpecification stack, IReadOnlyList<SiteSet?> crystals)
    {
        PlaneCell?[] faces = [.. crystals.Select(crystal => crystal is null ? null : PlaneCell.FaceOf(crystal.Box))];
        int reference = ReferenceOf(stack, faces);
        var supercells = new PlaneSupercell?[faces.Length];
        if (reference < 0)
            return new StackPlane(new PlaneCell(new(stack.WidthFirst, 0), new(0, stack.WidthSecond)), supercells, new PlaneStrain[faces.Length]);
        supercells[reference] = new PlaneSupercell(1, 0, 0, 1);
        for (int layer = 0; layer < faces.Length; layer++)
        {
            if (layer == reference || faces[layer] is not { } face)
                continue;
            PlaneMatch match = Match(stack, reference, layer, supercells[reference]!.Value.Of(faces[reference]!), face);
            for (int other = 0; other < faces.Length; other++)
                supercells[other] = supercells[other] is { } found ? Times(match.First, found) : null;
            supercells[layer] = match.Second;
        }

        PlaneCell common = supercells[reference]!.Value.Of(faces[reference]!);
        var repeats = new PlaneSupercell(Repeats(stack.WidthFirst, common.A), 0, 0, Repeats(stack.WidthSecond, common.B));
        PlaneCell wide = repeats.Of(common);
        return new StackPlane(
            PlaneCell.FaceOf(new UnitCell(new(wide.A.X, wide.A.Y, 0), new(wide.B.X, wide.B.Y, 0), new(0, 0, 1))),
            [.. supercells.Select(found => found is { } one ? Times(repeats, one) : (PlaneSupercell?)null)],
            [.. faces.Select((face, layer) => face is null ? default : PlaneDeformation.Between(supercells[layer]!.Value.Of(face), common).Strain)]);
    }

    private static int ReferenceOf(StackSpecification stack, PlaneCell?[] faces)
    {
        if (stack.Matching.Reference is not { } name)
            return Array.FindIndex(faces, face => face is not null);
        int index = stack.Layers.Select(layer => layer.Name).ToList().IndexOf(name);
        return index >= 0 && faces[index] is not null
            ? index
            : throw new InputException($"the reference '{name}' is no layer with a crystal that fits the plane", "Name a layer of type crystal or grain-boundary.");
    }

    private static PlaneMatch Match(StackSpecification stack, int reference, int layer, PlaneCell first, PlaneCell second)
    {
        PlaneMatch? Find(double strain) => PlaneMatcher.Find(first, second, new MatchLimits(strain, strain, stack.Matching.MaxArea));
        if (Find(stack.Matching.MaxStrain) is { } match)
            return match;
        (string name, string other) = (stack.Layers[layer].Name, stack.Layers[reference].Name);
        for (double strain = Math.Max(2 * stack.Matching.MaxStrain, 0.001); strain < 2 * HighestStrain; strain *= 2)
        {
            if (Find(Math.Min(strain, HighestStrain)) is not { } best)
                continue;
            throw new InputException(
                $"no common cell of the layers '{other}' and '{name}' up to {stack.Matching.MaxArea:G4} Å² keeps the strain below {100 * stack.Matching.MaxStrain:G3} %: the best found has {100 * best.Strain.Largest:G3} % ({best.First.Cells} cells of '{other}' on {best.Second.Cells} of '{name}', {best.Area:G4} Å²)",
                "Raise max_strain or max_area, or choose other lattice planes.");
        }

        throw new InputException(
            $"no common cell of the layers '{other}' and '{name}' up to {stack.Matching.MaxArea:G4} Å² was found even at a strain of {100 * HighestStrain:G3} %", "Raise max_area, or choose other lattice planes.");
    }

    /// <summary>A supercell of a supercell.</summary>
    private static PlaneSupercell Times(PlaneSupercell outer, PlaneSupercell inner) => new(
        (outer.AA * inner.AA) + (outer.AB * inner.BA),
        (outer.AA * inner.AB) + (outer.AB * inner.BB),
        (outer.BA * inner.AA) + (outer.BB * inner.BA),
        (outer.BA * inner.AB) + (outer.BB * inner.BB));

    private static long Repeats(double width, PlaneVector edge) => Math.Max(1, (long)Math.Ceiling((width / edge.Length) - Rounding));
}
