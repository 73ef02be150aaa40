using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>maps</c> section of a job: the voxels of <c>maps</c> under analyze.</summary>
internal static class MapGridShape
{
    private static readonly Field<double> s_voxel = new(
        "voxel", new RealShape { Least = 0.5, Most = 10_000, Unit = "Å" }, "Edge of a voxel, in Å; it is made a whole fraction of the supercell along each vector.", absent: "5");

    private static readonly Field<BoxAxis> s_column = new("column", ReservoirShape.AxisName, "Vector of the supercell along which columns of voxels are averaged, for maps of two dimensions.", absent: "c");

    /// <summary>The shape.</summary>
    public static MapShape<MapGrid> Shape { get; } = new([s_voxel, s_column], values => new MapGrid(values.Get(s_voxel), values.Get(s_column)));
}
