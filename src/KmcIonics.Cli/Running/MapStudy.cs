using KmcIonics.Analysis;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>Divides the sites of a study among the voxels of maps.</summary>
internal static class MapStudy
{
    // Planes of sites lie on faces of voxels; rounding of positions is not to share one out to two.
    private const double Rounding = 1e-6;

    /// <summary>The maps of a study.</summary>
    /// <exception cref="InputException">Memory does not hold them.</exception>
    public static MapSystem Of(PreparedStudy study, MapGrid grid)
    {
        UnitCell box = study.Cells.Frame.Box;
        (int A, int B, int C) voxels = grid.In(box);
        CheckMemory(study, (double)voxels.A * voxels.B * voxels.C);
        return new MapSystem
        {
            Replicas = study.Job.Run.Replicas,
            Frames = study.Job.Run.Frames,
            Species = [.. study.Job.Ions.Select(population => population.Species)],
            Graph = study.Graph,
            Cell = study.Cells.Frame.Unit,
            Box = box,
            Voxels = voxels,
            Column = grid.Column,
            VoxelOfSite = [.. Enumerable.Range(0, study.Cells.SiteCount).Select(site => VoxelOf(study.Cells, site, voxels))],
        };
    }

    private static int VoxelOf(LatticeSites sites, int site, (int A, int B, int C) voxels)
    {
        (long a, long b, long c) = sites.QuantaOf(site);
        CellOffset repeats = sites.Frame.Repeats;
        return (((Along(a, repeats.A, voxels.A) * voxels.B) + Along(b, repeats.B, voxels.B)) * voxels.C) + Along(c, repeats.C, voxels.C);
    }

    private static int Along(long quanta, int repeats, int voxels) => Math.Min((int)((quanta / ((double)repeats * LatticeQuanta.PerVector) * voxels) + Rounding), voxels - 1);

    private static void CheckMemory(PreparedStudy study, double voxels)
    {
        double available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4.0;
        double needed = study.Job.Run.Replicas * MapObserver.BytesOf(voxels, study.Job.Ions.Count);
        if (needed > available || voxels > int.MaxValue / 4)
            throw new InputException($"maps of {voxels:N0} voxels of {study.Job.Run.Replicas:N0} replicas take {needed / 1e9:F1} GB, and {available / 1e9:F1} GB are there for them", "Give maps a larger voxel, or take fewer replicas.");
    }
}
