using KmcIonics.Engine;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Ions and hops of one replica by voxel: of each hop one half is in the voxel that it leaves and one half in the one that it leads to.</summary>
internal sealed class MapReplica(MapSystem system) : ITrafficReplica
{
    private readonly long[] ions = new long[system.Species.Count * system.Count];
    private readonly long[] halves = new long[system.Count];
    private readonly long[] moved = new long[3 * system.Count];
    private double start;
    private int next;

    /// <summary>Bytes of a replica.</summary>
    public static double BytesOf(double voxels, int species) => sizeof(long) * voxels * (species + 4.0);

    /// <summary>Whether every frame has been seen.</summary>
    public bool Complete => next > system.Frames;

    /// <summary>Sampled time, s.</summary>
    public double SampledTime { get; private set; }

    /// <summary>Ions of a species in a voxel, mean over frames.</summary>
    public double Ions(int species, int voxel) => ions[(species * system.Count) + voxel] / (double)next;

    /// <summary>Hops in a voxel in the sampled time.</summary>
    public double Hops(int voxel) => halves[voxel] / 2.0;

    /// <summary>Σ charge number × displacement of them, Å.</summary>
    public Vector3D Polarization(int voxel) =>
        0.5 / LatticeQuanta.PerVector * ((moved[3 * voxel] * system.Cell.A) + (moved[(3 * voxel) + 1] * system.Cell.B) + (moved[(3 * voxel) + 2] * system.Cell.C));

    /// <summary>Adds the next frame.</summary>
    public void Observe(int frameIndex, IonFrame frame)
    {
        if (frameIndex != next || Complete)
            throw new ArgumentException($"replica {frame.Replica}: frame {next} was due and frame {frameIndex} came", nameof(frameIndex));
        if (frame.Occupants.Length != system.VoxelOfSite.Length)
            throw new ArgumentException($"the frame has {frame.Occupants.Length} sites and the system {system.VoxelOfSite.Length}", nameof(frame));
        if (next++ == 0)
            start = frame.Time;
        SampledTime = frame.Time - start;
        for (int site = 0; site < frame.Occupants.Length; site++)
        {
            if (frame.Occupants[site] is > 0 and var code)
                ions[((code - 1) * system.Count) + system.VoxelOfSite[site]]++;
        }
    }

    /// <summary>Adds events, [edges]; nothing where there are none yet.</summary>
    public void Add(CellEdges edges, ReadOnlySpan<uint> events)
    {
        CellGraph graph = system.Graph;
        foreach (CellEdges.EdgeCounts edge in edges.Along(events))
        {
            EdgeEnds ends = edge.Ends;
            HopKind kind = graph.Kinds[ends.Kind];
            EventClass sort = graph.Channels[kind.Pathway].Class;
            if (sort.IsInsertion || sort.IsRemoval)
                continue;
            long charge = edge.Count * (long)sort.MovedCharge(graph.Charges);
            Add(system.VoxelOfSite[ends.Source], kind.Displacement, edge.Count, charge);
            Add(system.VoxelOfSite[ends.Target], kind.Displacement, edge.Count, charge);
        }
    }

    private void Add(int voxel, LatticeQuanta displacement, long count, long charge)
    {
        halves[voxel] += count;
        moved[3 * voxel] += charge * displacement.A;
        moved[(3 * voxel) + 1] += charge * displacement.B;
        moved[(3 * voxel) + 2] += charge * displacement.C;
    }
}
