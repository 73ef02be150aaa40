using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>Heights of the layers of a stack in its box, Å.</summary>
/// <param name="Bottoms">Lower face of each layer, [layers].</param>
/// <param name="Tops">Upper face of each layer, [layers].</param>
/// <param name="Lower">Interface below each layer: midway to the layer below, or the face of the electrode, [layers].</param>
/// <param name="Upper">Interface above each layer, [layers].</param>
/// <param name="Height">Height of the box.</param>
internal sealed record StackProfile(double[] Bottoms, double[] Tops, double[] Lower, double[] Upper, double Height)
{
    /// <summary>Piles up layers of given thickness (Å).</summary>
    public static StackProfile Of(StackSpecification stack, double[] thickness)
    {
        (double[] bottoms, double[] tops) = (new double[thickness.Length], new double[thickness.Length]);
        (double[] lower, double[] upper) = (new double[thickness.Length], new double[thickness.Length]);

        // A stack that repeats begins and ends midway between two layers.
        double margin = stack.Electrodes is null ? 0.5 * stack.Gap : stack.Gap;
        double height = (stack.Electrodes?.Left.Thickness ?? 0) + margin;
        for (int layer = 0; layer < thickness.Length; layer++)
        {
            bottoms[layer] = height;
            tops[layer] = height + thickness[layer];
            lower[layer] = bottoms[layer] - (layer == 0 ? margin : 0.5 * stack.Gap);
            upper[layer] = tops[layer] + (layer == thickness.Length - 1 ? margin : 0.5 * stack.Gap);
            height = tops[layer] + stack.Gap;
        }

        return new StackProfile(bottoms, tops, lower, upper, upper[^1] + (stack.Electrodes?.Right.Thickness ?? 0));
    }
}
