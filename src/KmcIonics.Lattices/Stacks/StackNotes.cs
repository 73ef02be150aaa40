using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Matching;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>What is to be said of a stack: the cell in the plane, the strain and thickness of each layer, sites removed.</summary>
internal static class StackNotes
{
    public static IReadOnlyList<string> Of(StackSpecification stack, StackPlane plane, IReadOnlyList<SiteSet> cells, IReadOnlyList<LayerTiling> tilings, int removed)
    {
        (PlaneVector a, PlaneVector b) = (plane.Cell.A, plane.Cell.B);
        double angle = Math.Acos(a.Dot(b) / (a.Length * b.Length)) * 180 / Math.PI;
        return
        [
            $"in plane {a.Length:F2} × {b.Length:F2} Å at {angle:F2}°, layers along c{(stack.Electrodes is null ? ", which repeats" : string.Empty)}",
            .. stack.Layers.Select((layer, index) => $"layer {layer.Name}: {tilings[index].Height:F2} Å, {Content(plane, index)}"),
            .. stack.Layers.SelectMany((layer, index) => cells[index].Notes.Select(note => $"layer {layer.Name}: {note}")),
            .. stack.Electrodes is { } pair ? (string[])[$"blocking electrodes {pair.Left.Name} and {pair.Right.Name}: c is open, and no hop leads through its ends"] : [],
            .. removed > 0 ? (string[])[$"{removed:N0} sites removed nearer than {stack.MinDistance} Å to another at an interface{FrameworkClearance.Besides(stack.FrameworkDistance)}"] : [],
        ];
    }

    private static string Content(StackPlane plane, int layer)
    {
        if (plane.Supercells[layer] is not { } supercell)
            return "fills the plane";
        PlaneStrain strain = plane.Strains[layer];
        return $"{supercell.Cells:N0} cells in plane, {(strain.Largest < 5e-7 ? "no misfit" : $"strain {strain}")}";
    }
}
