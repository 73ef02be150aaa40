using KmcIonics.Engine;
using KmcIonics.Lattices.Cells;

namespace KmcIonics.Analysis;

/// <summary>One replica of what is read from events by edge.</summary>
internal interface ITrafficReplica
{
    /// <summary>Whether every frame has been seen.</summary>
    bool Complete { get; }

    /// <summary>Adds the next frame.</summary>
    void Observe(int frameIndex, IonFrame frame);

    /// <summary>Adds events, [edges]; nothing where there are none yet.</summary>
    void Add(CellEdges edges, ReadOnlySpan<uint> events);
}

/// <summary>Hands frames to their replicas, and events by edge as often as their counts must be read.</summary>
/// <param name="graph">Edges.</param>
/// <param name="frames">Frames F after that at the start of sampling.</param>
/// <param name="count">Replicas at the start.</param>
/// <param name="make">Makes a replica that has seen nothing.</param>
internal sealed class TrafficReplicas<TReplica>(CellGraph graph, int frames, int count, Func<TReplica> make)
    where TReplica : ITrafficReplica
{
    private readonly CellEdges edges = new(graph);
    private readonly TrafficCounter counter = new(count);
    private readonly List<TReplica> replicas = [.. Enumerable.Range(0, count).Select(_ => make())];

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more)
    {
        counter.Extend(more);
        replicas.AddRange(Enumerable.Range(0, more).Select(_ => make()));
    }

    /// <summary>Adds a frame, 0 at the start of sampling, then 1 to F.</summary>
    public void Observe(int frameIndex, IonFrame frame)
    {
        replicas[frame.Replica].Observe(frameIndex, frame);
        bool isLast = frameIndex == frames;
        if (frameIndex == 0 || isLast || counter.IsDue(frame))
            replicas[frame.Replica].Add(edges, counter.Read(frame, isLast));
    }

    /// <summary>Takes in events between frames, where there are so many that counts might wrap.</summary>
    public void Follow(IonFrame frame)
    {
        if (counter.IsDue(frame))
            replicas[frame.Replica].Add(edges, counter.Read(frame, isLast: false));
    }

    /// <summary>All replicas.</summary>
    /// <exception cref="InvalidOperationException">A replica has not reached its last frame.</exception>
    public IReadOnlyList<TReplica> Finished() => replicas.FindIndex(replica => !replica.Complete) is int missing and >= 0
        ? throw new InvalidOperationException($"replica {missing} has not reached its last frame")
        : replicas;
}
