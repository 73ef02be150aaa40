using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>
/// Division of a periodic box among centres: a point belongs to the centre with the least power |x − c|² − w (Voronoi cells where all weights w are equal, Laguerre
/// cells else). Boundaries are planes. F. Aurenhammer, SIAM J. Comput. 16, 78 (1987).
/// </summary>
public sealed class VoronoiGrains
{
    private readonly QuantaFrame frame;
    private readonly LatticeQuanta[] centres;
    private readonly double[] weights;
    private readonly double largestWeight;
    private readonly double firstReach;
    private readonly NeighbourSearch search;

    /// <summary>Divides a box.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="centres">Centres, at least one.</param>
    /// <param name="weights">Weights, Å², [centres].</param>
    public VoronoiGrains(QuantaFrame frame, LatticeQuanta[] centres, double[] weights)
    {
        (this.frame, this.centres, this.weights) = (frame, centres, weights);
        largestWeight = weights.Max();
        firstReach = 1.6 * Math.Cbrt(Math.Abs(frame.Box.Volume) / centres.Length);
        search = new NeighbourSearch(frame, centres, Periodicity.All);
    }

    /// <summary>Number of grains.</summary>
    public int Count => centres.Length;

    /// <summary>Cartesian position of a centre, Å.</summary>
    public Vector3D CentreOf(int grain) => frame.ToCartesian(centres[grain]);

    /// <summary>Planes of a grain, as far as they are within a radius (Å) of its centre that holds all of it.</summary>
    public GrainPlanes PlanesOf(int grain, double radius)
    {
        // (d² + w − w')/(2 d) < R, solved for the distance d of another centre with the largest weight w'.
        double farthest = radius + Math.Sqrt((radius * radius) + largestWeight - weights[grain]);
        return new GrainPlanes(frame, search.Within(grain, farthest), weights, grain);
    }

    /// <summary>The grain at a point, the way to its centre's image, and the distance to the nearest boundary.</summary>
    /// <param name="point">A point in the box.</param>
    /// <param name="near">Scratch list, one a thread.</param>
    public GrainPlace At(LatticeQuanta point, List<Neighbour> near)
    {
        for (double reach = firstReach; ; reach *= 1.5)
        {
            search.Collect(point, reach, near);
            if (near.Count < 2)
                continue;
            int best = 0;
            for (int k = 1; k < near.Count; k++)
            {
                if (Power(near[k]) < Power(near[best]))
                    best = k;
            }

            double boundary = double.PositiveInfinity;
            for (int k = 0; k < near.Count; k++)
            {
                if (k == best)
                    continue;
                Vector3D between = frame.ToCartesian(near[k].Displacement) - frame.ToCartesian(near[best].Displacement);
                boundary = Math.Min(boundary, (Power(near[k]) - Power(near[best])) / (2 * between.Length));
            }

            // A centre beyond reach has a power of at least reach² − w; so its plane is at least so far away.
            bool sureOfBest = Power(near[best]) <= (reach * reach) - largestWeight;
            bool sureOfBoundary = boundary <= ((reach * reach) - largestWeight - Power(near[best])) / (2 * (reach + near[best].Length));
            if (sureOfBest && sureOfBoundary)
                return new GrainPlace(near[best].Site, frame.ToCartesian(near[best].Displacement), boundary);
        }
    }

    private double Power(Neighbour centre) => (centre.Length * centre.Length) - weights[centre.Site];
}

/// <summary>Where a point is among grains.</summary>
/// <param name="Grain">Its grain.</param>
/// <param name="ToCentre">Vector from the point to the centre, of the image that the point belongs to, Å.</param>
/// <param name="BoundaryDistance">Distance to the nearest plane between grains, Å.</param>
public readonly record struct GrainPlace(int Grain, Vector3D ToCentre, double BoundaryDistance);
