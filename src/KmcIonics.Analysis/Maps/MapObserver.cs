using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Maps ions, hops and currents on voxels at one condition: hand it every replica's frames 0 (start of sampling) to F in order, and frames in between where
/// <see cref="TrafficCounter.MostEvents"/> may happen, then ask for the result.
/// </summary>
public sealed class MapObserver
{
    private readonly MapSystem system;
    private readonly TrafficReplicas<MapReplica> replicas;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="system">What will be sampled.</param>
    public MapObserver(MapSystem system)
    {
        this.system = system;
        replicas = new TrafficReplicas<MapReplica>(system.Graph, system.Frames, system.Replicas, () => new MapReplica(system));
    }

    /// <summary>Bytes that a replica takes.</summary>
    public static double BytesOf(double voxels, int species) => MapReplica.BytesOf(voxels, species);

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more) => replicas.Extend(more);

    /// <summary>Adds a frame; its buffers may be reused afterwards.</summary>
    /// <param name="frameIndex">0 at the start of sampling, then 1 to F, each once, in order.</param>
    /// <param name="frame">State of one replica.</param>
    /// <exception cref="ArgumentException">The frame is out of order, or of another system.</exception>
    public void Observe(int frameIndex, IonFrame frame) => replicas.Observe(frameIndex, frame);

    /// <summary>Takes in events between frames, where there are so many that counts might wrap.</summary>
    public void Follow(IonFrame frame) => replicas.Follow(frame);

    /// <summary>Means over the replicas.</summary>
    /// <exception cref="InvalidOperationException">A replica has not reached its last frame.</exception>
    public MapResult Result()
    {
        (int a, int b, int c) = system.Voxels;
        int[][] single = [.. Enumerable.Range(0, system.Count).Select(voxel => new[] { voxel })];
        (int[] shape, Func<int, int> columnOf) = system.Column.Index switch
        {
            0 => ((int[])[b, c], (Func<int, int>)(voxel => voxel % (b * c))),
            1 => ([a, c], voxel => (voxel / (b * c) * c) + (voxel % c)),
            _ => ([a, b], voxel => voxel / c),
        };
        int[][] columns = [.. Enumerable.Range(0, system.Count).GroupBy(columnOf).OrderBy(group => group.Key).Select(group => group.ToArray())];
        return new MapResult
        {
            Box = new UnitCell(PhysicalConstants.Angstrom * system.Box.A, PhysicalConstants.Angstrom * system.Box.B, PhysicalConstants.Angstrom * system.Box.C),
            Species = system.Species,
            Voxels = Over([a, b, c], single),
            ColumnAxis = system.Column.Name,
            Columns = Over(shape, columns),
        };
    }

    private VoxelMap Over(int[] shape, int[][] parts)
    {
        double voxel = Math.Abs(system.Box.Volume) / system.Count;
        const double cubicAngstrom = PhysicalConstants.Angstrom * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom;
        Estimate Mean(int[] part, Func<MapReplica, int, double> value) =>
            ReplicaStatistics.Mean([.. replicas.Finished().Select(replica => part.Sum(one => value(replica, one)) / (part.Length * voxel * cubicAngstrom))]);
        Estimate[] Current(Func<Vector3D, double> component) =>
            [.. parts.Select(part => Mean(part, (replica, one) => PhysicalConstants.ElementaryCharge * PhysicalConstants.Angstrom * component(replica.Polarization(one)) / replica.SampledTime))];
        return new VoxelMap
        {
            Shape = shape,
            Density = [.. system.Species.Select((_, species) => parts.Select(part => Mean(part, (replica, one) => replica.Ions(species, one))).ToArray())],
            Activity = [.. parts.Select(part => Mean(part, (replica, one) => replica.Hops(one) / replica.SampledTime))],
            CurrentDensity = [Current(current => current.X), Current(current => current.Y), Current(current => current.Z)],
        };
    }
}
