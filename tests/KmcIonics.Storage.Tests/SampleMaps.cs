using KmcIonics.Analysis;
using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

/// <summary>Maps of two species on a small grid.</summary>
internal static class SampleMaps
{
    public static MapResult Create() => new()
    {
        Box = new UnitCell(new Vector3D(1e-9, 0, 0), new Vector3D(1e-10, 2e-9, 0), new Vector3D(0, 2e-10, 3e-9)),
        Species = ["Na", "Ca"],
        ColumnAxis = "b",
        Voxels = Of(4, 1, 6),
        Columns = Of(4, 6),
    };

    private static VoxelMap Of(params int[] shape)
    {
        int count = shape.Aggregate(1, (all, length) => all * length);
        return new VoxelMap
        {
            Shape = shape,
            Density = SampleLayers.Values(2, count, 1e27),
            Activity = SampleLayers.Values(1, count, 1e36)[0],
            CurrentDensity = SampleLayers.Values(3, count, 1e4),
        };
    }
}
