using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>A crystal in an orientation, from which pieces are cut.</summary>
public sealed class CrystalCut
{
    private readonly UnitCell cell;
    private readonly Vector3D origin;
    private readonly IReadOnlyList<(Vector3D Position, int Kind)> basis;
    private readonly double cellRadius;

    /// <summary>Orients a crystal.</summary>
    /// <param name="structure">The crystal.</param>
    /// <param name="rotation">Its orientation.</param>
    /// <param name="origin">Cartesian position of a lattice point, Å.</param>
    public CrystalCut(CrystalStructure structure, Rotation rotation, Vector3D origin)
    {
        cell = rotation.Apply(structure.Cell);
        this.origin = origin;
        basis = GrainPieces.Basis(structure);
        cellRadius = 0.5 * (cell.A.Length + cell.B.Length + cell.C.Length);
    }

    /// <summary>Sites and immobile atoms within a sphere, by unit cell; kinds count sublattices and then the species of immobile atoms.</summary>
    /// <param name="centre">Centre, Cartesian, Å.</param>
    /// <param name="radius">Radius, Å.</param>
    /// <param name="planes">Planes about the centre that bound what is wanted, so that unit cells beyond them are passed over; null for none.</param>
    public IEnumerable<(Vector3D Position, int Kind)> Within(Vector3D centre, double radius, GrainPlanes? planes = null)
    {
        Vector3D middle = cell.ToFractional(centre - origin);
        Vector3D middleOfCell = cell.ToCartesian(new Vector3D(0.5, 0.5, 0.5));
        double volume = Math.Abs(cell.Volume);
        (int lowA, int highA) = Range(middle.X, volume / cell.B.Cross(cell.C).Length, radius);
        (int lowB, int highB) = Range(middle.Y, volume / cell.C.Cross(cell.A).Length, radius);
        (int lowC, int highC) = Range(middle.Z, volume / cell.A.Cross(cell.B).Length, radius);
        for (int a = lowA; a <= highA; a++)
        {
            for (int b = lowB; b <= highB; b++)
            {
                for (int c = lowC; c <= highC; c++)
                {
                    Vector3D corner = origin + cell.ToCartesian(new Vector3D(a, b, c));
                    Vector3D fromCentre = corner + middleOfCell - centre;
                    if (fromCentre.Length > radius + cellRadius || planes?.Depth(fromCentre, -cellRadius) < -cellRadius)
                        continue;
                    foreach ((Vector3D position, int kind) in basis)
                    {
                        Vector3D place = corner + cell.ToCartesian(position);
                        if ((place - centre).Length <= radius)
                            yield return (place, kind);
                    }
                }
            }
        }
    }

    // A unit cell more on each side: positions in a structure may lie outside the cell.
    private static (int Low, int High) Range(double middle, double spacing, double radius) =>
        ((int)Math.Floor(middle - (radius / spacing)) - 1, (int)Math.Floor(middle + (radius / spacing)) + 1);
}
