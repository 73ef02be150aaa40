using KmcIonics.Model;

namespace KmcIonics.Lattices.Pathways;

/// <summary>
/// The Voronoi cell of a site at the origin: a cube from which the half space beyond each neighbour's bisecting plane is cut. Faces keep their corners in order
/// around them.
/// </summary>
internal sealed class VoronoiCell
{
    /// <summary>Number of a face of the starting cube.</summary>
    public const int Outside = -1;

    // Corners nearer to a plane than this lie on it, Å; it also merges corners.
    private const double Touching = 1e-7;

    private readonly List<(int Neighbour, List<Vector3D> Corners)> faces = [];

    /// <summary>Starts with a cube.</summary>
    /// <param name="halfEdge">Half its edge, Å.</param>
    public VoronoiCell(double halfEdge)
    {
        foreach (int side in (int[])[-1, 1])
        {
            for (int axis = 0; axis < 3; axis++)
            {
                (double, double)[] around = [(-1, -1), (1, -1), (1, 1), (-1, 1)];
                faces.Add((Outside, [.. around.Select(corner => halfEdge * Turned(side, corner.Item1, corner.Item2, axis))]));
            }
        }

        Radius = Math.Sqrt(3) * halfEdge;
    }

    /// <summary>Distance of the farthest corner, Å; a site beyond twice this cuts nothing.</summary>
    public double Radius { get; private set; }

    /// <summary>Cuts away what is nearer to a neighbour than to the origin.</summary>
    /// <param name="neighbour">Its number, by which its face is known.</param>
    /// <param name="position">Its position, Å.</param>
    public void Cut(int neighbour, Vector3D position)
    {
        double length = position.Length;
        Vector3D normal = (1 / length) * position;
        double height = 0.5 * length;
        if (!faces.Exists(face => face.Corners.Exists(corner => corner.Dot(normal) > height + Touching)))
            return;
        List<Vector3D> rim = [];
        for (int f = faces.Count - 1; f >= 0; f--)
        {
            List<Vector3D> left = Clip(faces[f].Corners, normal, height, rim);
            if (left.Count >= 3)
                faces[f] = (faces[f].Neighbour, left);
            else
                faces.RemoveAt(f);
        }

        if (rim.Count >= 3)
            faces.Add((neighbour, Ordered(rim, normal)));
        Radius = faces.SelectMany(face => face.Corners).Select(corner => corner.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Fraction of the sphere that each neighbour's face takes, seen from the site.</summary>
    public IEnumerable<(int Neighbour, double SolidAngle)> Faces() =>
        faces.Where(face => face.Neighbour != Outside).Select(face => (face.Neighbour, SolidAngle.Of(face.Corners) / (4 * Math.PI)));

    private static Vector3D Turned(double x, double y, double z, int axis) => axis switch
    {
        0 => new Vector3D(x, y, z),
        1 => new Vector3D(z, x, y),
        _ => new Vector3D(y, z, x),
    };

    /// <summary>The part of a polygon below a plane; corners on the plane join the rim.</summary>
    private static List<Vector3D> Clip(List<Vector3D> corners, Vector3D normal, double height, List<Vector3D> rim)
    {
        List<Vector3D> left = new(corners.Count + 1);
        for (int k = 0; k < corners.Count; k++)
        {
            (Vector3D here, Vector3D next) = (corners[k], corners[(k + 1) % corners.Count]);
            (double above, double nextAbove) = (here.Dot(normal) - height, next.Dot(normal) - height);
            if (above <= Touching)
                Add(left, here);
            if (Math.Abs(above) <= Touching)
                Add(rim, here);
            if ((above < -Touching && nextAbove > Touching) || (above > Touching && nextAbove < -Touching))
            {
                Vector3D crossing = here + ((above / (above - nextAbove)) * (next - here));
                Add(left, crossing);
                Add(rim, crossing);
            }
        }

        return left;
    }

    private static void Add(List<Vector3D> corners, Vector3D corner)
    {
        if (!corners.Exists(other => (other - corner).Length <= Touching))
            corners.Add(corner);
    }

    private static List<Vector3D> Ordered(List<Vector3D> rim, Vector3D normal)
    {
        Vector3D centre = (1.0 / rim.Count) * rim.Aggregate(Vector3D.Zero, (sum, corner) => sum + corner);
        Vector3D first = rim[0] - centre;
        Vector3D second = normal.Cross(first);
        return [.. rim.OrderBy(corner => Math.Atan2((corner - centre).Dot(second), (corner - centre).Dot(first)))];
    }
}
