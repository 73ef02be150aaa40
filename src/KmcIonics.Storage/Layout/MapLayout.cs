using KmcIonics.Analysis;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Maps of ions and hops at one condition.</summary>
internal static class MapLayout
{
    public const string Name = "maps";

    private static readonly NumbersField<double> Box = new("supercell", Unit.Metre, "Vectors a, b, c of the supercell, one a row; voxels divide them evenly");
    private static readonly TextsField Species = new("species", "Mobile species");
    private static readonly TextField ColumnAxis = new("column_axis", "Vector of the supercell that columns run along");
    private static readonly VoxelMapLayout Voxels = new("voxels", "Maps on voxels along a, b and c");
    private static readonly VoxelMapLayout Columns = new("columns", "Means over columns of voxels, along the other two vectors");

    public static void AddTo(ResultTree tree, string condition, MapResult maps)
    {
        string path = $"{condition}/{Name}";
        tree.Group(path, "Maps of ions and hops; only where the job asks for them");
        Box.AddTo(tree, path, [.. ((Vector3D[])[maps.Box.A, maps.Box.B, maps.Box.C]).SelectMany(vector => new[] { vector.X, vector.Y, vector.Z })], [3, 3]);
        Species.AddTo(tree, path, maps.Species);
        ColumnAxis.AddTo(tree, path, maps.ColumnAxis);
        Voxels.AddTo(tree, path, maps.Voxels);
        Columns.AddTo(tree, path, maps.Columns);
    }

    public static MapResult ReadFrom(StoredGroup group)
    {
        string[] species = Species.ReadFrom(group);
        Vector3D[] box = [.. Box.ReadFrom(group, 9).Chunk(3).Select(vector => new Vector3D(vector[0], vector[1], vector[2]))];
        return new MapResult
        {
            Box = new UnitCell(box[0], box[1], box[2]),
            Species = species,
            ColumnAxis = ColumnAxis.ReadFrom(group),
            Voxels = Voxels.ReadFrom(group, species.Length),
            Columns = Columns.ReadFrom(group, species.Length),
        };
    }
}
