using KmcIonics.Lattices.GrainBoundaries;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>A crystal in the cell of one of its lattice planes: two vectors lie in the plane, the third leads from plane to plane.</summary>
internal static class SurfaceCrystal
{
    // Planes after which the crystal may come to lie over itself, as fcc does after three of (111).
    private const int MostPlanes = 12;
    private const double SamePlace = 1e-6;

    /// <summary>A slab of the nearest whole number of repeats to a thickness, one cell wide.</summary>
    /// <exception cref="InputException">The plane is 0 0 0, or the thickness holds no repeat.</exception>
    public static SiteSet Slab(CrystalLayer layer, double thickness)
    {
        CrystalStructure structure = layer.Crystal;
        UnitCell cell = structure.Cell;
        var plane = new LatticeVector(layer.Plane.First, layer.Plane.Second, layer.Plane.Third);
        if (plane == default)
            throw new InputException("the lattice plane is 0 0 0", "Give Miller indices, as [0, 0, 1].");
        var surface = BoundaryCell.Of(cell, new IntegerLattice([new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)]), plane.Primitive());
        int planes = PlanesInRepeat(surface, cell);
        double repeat = planes * surface.LayerHeight(cell);
        if (thickness < repeat * (1 - SamePlace))
            throw new InputException($"a thickness of {thickness} Å holds no whole repeat of {structure.Name}, which is {repeat:F3} Å across ({layer.Plane})", "Make the layer thicker.");
        CrystalStructure oriented = Oriented(structure, surface, planes, layer.Shift);
        return CrystalSites.Expand(new CrystalLatticeSpecification(oriented, 1, 1, (int)Math.Floor((thickness / repeat) + 0.5)));
    }

    /// <summary>Planes until the crystal lies over itself, so that its own slabs join without a fault; 1 where it does not within a few.</summary>
    private static int PlanesInRepeat(BoundaryCell surface, UnitCell cell)
    {
        for (int planes = 1; planes <= MostPlanes; planes++)
        {
            Vector3D across = cell.ToCartesian(surface.Across(cell, planes).Real);
            Vector3D normal = cell.ToCartesian(surface.First.Real).Cross(cell.ToCartesian(surface.Second.Real));
            if (across.Cross(normal).Length < SamePlace * normal.Length)
                return planes;
        }

        return 1;
    }

    private static CrystalStructure Oriented(CrystalStructure structure, BoundaryCell surface, int planes, Vector3D shift)
    {
        var inLattice = new UnitCell(surface.First.Real, surface.Second.Real, surface.Across(structure.Cell, planes).Real);
        var period = new IntegerLattice([surface.First, surface.Second, surface.Across(structure.Cell, planes)]);
        Vector3D move = new(shift.X, shift.Y, shift.Z / planes);
        Vector3D[] All(IReadOnlyList<Vector3D> positions) =>
            [.. period.Classes().SelectMany(point => positions.Select(position => Rounding.IntoCell(inLattice.ToFractional(point.Real + position) + move)))];
        UnitCell cell = structure.Cell;
        return structure with
        {
            Cell = new UnitCell(cell.ToCartesian(inLattice.A), cell.ToCartesian(inLattice.B), cell.ToCartesian(inLattice.C)),
            Sublattices = [.. structure.Sublattices.Select(sublattice => sublattice with { Positions = All(sublattice.Positions) })],
            Environment = [.. structure.Environment.Select(atoms => atoms with { Positions = All(atoms.Positions) })],
        };
    }
}
