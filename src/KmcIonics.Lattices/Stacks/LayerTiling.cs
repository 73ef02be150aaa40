using KmcIonics.Lattices.GrainBoundaries;
using KmcIonics.Lattices.Matching;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Stacks;

/// <summary>A layer one cell wide, laid out over the supercell that it contributes to the stack.</summary>
internal sealed class LayerTiling
{
    private readonly SiteSet cell;
    private readonly PlaneSupercell supercell;
    private readonly (long I, long J)[] tiles;
    private readonly double centring;
    private readonly Vector3D normal;

    /// <summary>Lays out a layer.</summary>
    /// <param name="cell">The layer, one cell wide, periodic in its own box.</param>
    /// <param name="supercell">Supercell in the plane.</param>
    /// <param name="centred">Whether the sites are moved along the normal until both faces are equally far from the nearest site.</param>
    public LayerTiling(SiteSet cell, PlaneSupercell supercell, bool centred)
    {
        (this.cell, this.supercell) = (cell, supercell);
        normal = cell.Box.A.Cross(cell.Box.B);
        normal = (1 / normal.Length) * normal;
        Height = Math.Abs(cell.Box.C.Dot(normal));
        var lattice = new IntegerLattice([new(supercell.AA, supercell.AB, 0), new(supercell.BA, supercell.BB, 0), new(0, 0, 1)]);
        tiles = [.. lattice.Classes().Select(point => (point.X, point.Y))];
        if (centred && cell.Count > 0)
            centring = 0.5 * (Height - (cell.Position.Min(HeightOf) + cell.Position.Max(HeightOf)));
    }

    /// <summary>Thickness, Å.</summary>
    public double Height { get; }

    /// <summary>Sites of the layer.</summary>
    public long Count => (long)tiles.Length * cell.Count;

    /// <summary>Place of each site, tile by tile, with its number in the cell: fractional in the plane, and its height above the lower face, Å.</summary>
    public IEnumerable<(int Site, Vector3D Place)> Places()
    {
        foreach ((long I, long J) tile in tiles)
        {
            for (int site = 0; site < cell.Count; site++)
                yield return (site, At(cell.Position[site], tile));
        }
    }

    /// <summary>Places of immobile atoms.</summary>
    public IEnumerable<Vector3D> PlacesOf(EnvironmentAtoms atoms) => tiles.SelectMany(tile => atoms.Positions.Select(position => At(position, tile)));

    // In a left-handed cell c leads down.
    private double HeightOf(Vector3D fractional) => cell.Box.ToCartesian(fractional).Dot(normal) + (cell.Box.Volume < 0 ? Height : 0);

    private Vector3D At(Vector3D fractional, (long I, long J) tile)
    {
        // What leans with c is put back upright; the rest is whole numbers of cells.
        double height = HeightOf(fractional);
        Vector3D cartesian = cell.Box.ToCartesian(fractional);
        UnitCell upright = cell.Box with { C = Height * normal };
        Vector3D inCell = upright.ToFractional(cartesian);
        (double x, double y) = (inCell.X + tile.I, inCell.Y + tile.J);
        double cells = (supercell.AA * supercell.BB) - (supercell.AB * supercell.BA);
        return new Vector3D(
            Rounding.IntoCell(((x * supercell.BB) - (y * supercell.BA)) / cells), Rounding.IntoCell(((y * supercell.AA) - (x * supercell.AB)) / cells), height + centring);
    }
}
