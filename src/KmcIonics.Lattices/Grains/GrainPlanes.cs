using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>
/// The planes that bound one grain: a point is inside where it is on the near side of all, and as deep as the nearest is far. Asking for one grain
/// takes a few products; <see cref="VoronoiGrains.At"/> has to find out which grain it is.
/// </summary>
public sealed class GrainPlanes
{
    private readonly (Vector3D Normal, double Offset)[] planes;

    /// <summary>Planes against other grains and the grain's own images.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="centres">Centres near the grain's, its own excluded.</param>
    /// <param name="weights">Weights, Å², [centres].</param>
    /// <param name="grain">The grain.</param>
    internal GrainPlanes(QuantaFrame frame, IEnumerable<Neighbour> centres, double[] weights, int grain)
    {
        planes =
        [
            .. from other in centres
               let offset = ((other.Length * other.Length) + weights[grain] - weights[other.Site]) / (2 * other.Length)
               orderby offset, other.Site
               select ((1 / other.Length) * frame.ToCartesian(other.Displacement), offset),
        ];
    }

    /// <summary>Distance to the nearest plane, Å; a negative number outside, where it need not be the nearest.</summary>
    /// <param name="fromCentre">Vector from the grain's centre, Å.</param>
    /// <param name="outside">Depth, at most 0, below which the number does not matter.</param>
    public double Depth(Vector3D fromCentre, double outside = 0)
    {
        double depth = double.PositiveInfinity;
        foreach ((Vector3D normal, double offset) in planes)
        {
            depth = Math.Min(depth, offset - normal.Dot(fromCentre));
            if (depth < outside)
                return depth;
        }

        return depth;
    }
}
