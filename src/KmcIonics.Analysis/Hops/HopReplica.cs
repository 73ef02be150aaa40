using KmcIonics.Engine;
using KmcIonics.Lattices.Cells;

namespace KmcIonics.Analysis;

/// <summary>Hops of one replica between the start of sampling and its latest frame.</summary>
internal sealed class HopReplica(HopSystem system) : ITrafficReplica
{
    private long[] firstHops = [];
    private long[] firstReturns = [];
    private long[] lastHops = [];
    private long[] lastReturns = [];
    private double start;
    private int next;

    /// <summary>Whether every frame has been seen.</summary>
    public bool Complete => next > system.Frames;

    /// <summary>Sampled time, s.</summary>
    public double SampledTime { get; private set; }

    /// <summary>Counts by partition.</summary>
    public HopTally[] Tallies { get; } = [.. system.Partitions.Select(partition => new HopTally(partition, system.Species.Count))];

    /// <summary>Hops of a channel in the sampled time.</summary>
    public long Hops(int channel) => lastHops[channel] - firstHops[channel];

    /// <summary>Those of them by which the ion goes back to where its last hop came from.</summary>
    public long Returns(int channel) => lastReturns[channel] - firstReturns[channel];

    /// <summary>Adds the next frame.</summary>
    public void Observe(int frameIndex, IonFrame frame)
    {
        if (frameIndex != next || Complete)
            throw new ArgumentException($"replica {frame.Replica}: frame {next} was due and frame {frameIndex} came", nameof(frameIndex));
        if (frame.Occupants.Length != system.Graph.SiteCount)
            throw new ArgumentException($"the frame has {frame.Occupants.Length} sites and the system {system.Graph.SiteCount}", nameof(frame));
        if (next++ == 0)
            (firstHops, firstReturns, start) = ([.. frame.HopsByPathway], [.. frame.ReturnsByPathway], frame.Time);
        (lastHops, lastReturns, SampledTime) = ([.. frame.HopsByPathway], [.. frame.ReturnsByPathway], frame.Time - start);
        foreach (HopTally tally in Tallies)
            tally.AddOccupants(frame.Occupants);
    }

    /// <summary>Adds events, [edges]; nothing where there are none yet.</summary>
    public void Add(CellEdges edges, ReadOnlySpan<uint> events)
    {
        CellGraph graph = system.Graph;
        foreach (CellEdges.EdgeCounts edge in edges.Along(events))
        {
            EdgeEnds ends = edge.Ends;
            foreach (HopTally tally in Tallies)
                tally.AddEvents(graph.Channels[graph.Kinds[ends.Kind].Pathway].Class, ends, edge.Count);
        }
    }
}
