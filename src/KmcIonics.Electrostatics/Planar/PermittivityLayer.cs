using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Planar;

/// <summary>A layer of one material in a planar stack.</summary>
/// <param name="Bottom">Its lower face, Å.</param>
/// <param name="Top">Its upper face, Å.</param>
/// <param name="Relative">Its relative permittivity.</param>
public sealed record PermittivityLayer(double Bottom, double Top, double Relative)
{
    private const double Slack = 1e-6;

    /// <summary>Relative permittivity of each interval: the harmonic mean of what lies in it, since layers across the field are in series, [intervals].</summary>
    /// <param name="grid">The planes.</param>
    /// <param name="layers">Layers that fill the box and do not overlap.</param>
    /// <exception cref="InputException">They leave a gap or overlap, or a permittivity is not positive and finite.</exception>
    public static double[] OnGrid(PlanarGrid grid, IReadOnlyList<PermittivityLayer> layers)
    {
        ProblemCheck.Permittivity([.. layers.Select(layer => layer.Relative)], layers.Count);
        double[] relative = new double[grid.Intervals];
        for (int interval = 0; interval < relative.Length; interval++)
        {
            (double bottom, double filled, double resistance) = (grid.HeightOf(interval), 0, 0);
            foreach (PermittivityLayer layer in layers)
            {
                double part = Math.Max(Math.Min(layer.Top, bottom + grid.Step) - Math.Max(layer.Bottom, bottom), 0) / grid.Step;
                filled += part;
                resistance += part / layer.Relative;
            }

            if (!(Math.Abs(filled - 1) <= Slack))
                throw new InputException($"layers of given permittivity fill {filled:P1} of the heights from {bottom:G6} to {bottom + grid.Step:G6} Å", "Give layers that meet and cover the box.");
            relative[interval] = filled / resistance;
        }

        return relative;
    }
}
