using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Maps on a grid of any number of directions.</summary>
/// <param name="Name">Name of its group.</param>
/// <param name="Description">What the grid is.</param>
internal sealed record VoxelMapLayout(string Name, string Description)
{
    private static readonly NumbersField<int> Shape = new("shape", Unit.One, "Voxels in each direction");
    private static readonly EstimateColumn Density = new("density", Unit.PerCubicMetre, "Ions of a species by volume");
    private static readonly EstimateColumn Activity = new("activity", Unit.PerCubicMetreSecond, "Hops of all species by volume and time");
    private static readonly EstimateColumn CurrentDensity = new("current_density", Unit.AmperePerSquareMetre, "Current density along x, y and z");

    public void AddTo(ResultTree tree, string maps, VoxelMap map)
    {
        string path = $"{maps}/{Name}";
        ulong[] shape = [.. map.Shape.Select(length => (ulong)length)];
        tree.Group(path, Description);
        Shape.AddTo(tree, path, map.Shape);
        Density.AddTo(tree, path, [.. map.Density.SelectMany(row => row)], [(ulong)map.Density.Count, .. shape]);
        Activity.AddTo(tree, path, [.. map.Activity], shape);
        CurrentDensity.AddTo(tree, path, [.. map.CurrentDensity.SelectMany(row => row)], [3, .. shape]);
    }

    public VoxelMap ReadFrom(StoredGroup maps, int species)
    {
        StoredGroup group = maps.Group(Name);
        int[] shape = Shape.ReadFrom(group);
        Estimate[] activity = Activity.ReadFrom(group);
        if (shape.Aggregate(1L, (count, length) => length > 0 ? count * length : 0) != activity.Length)
            throw group.Broken("shape", $"is not that of {activity.Length} voxels");
        Estimate[][] Rows(EstimateColumn column, int rows) => [.. column.ReadFrom(group, checked(rows * activity.Length)).Chunk(Math.Max(1, activity.Length))];
        return new VoxelMap { Shape = shape, Density = Rows(Density, species), Activity = activity, CurrentDensity = Rows(CurrentDensity, 3) };
    }
}
