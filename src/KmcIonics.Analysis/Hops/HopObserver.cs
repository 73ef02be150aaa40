using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Counts hops between sublattices and regions at one condition, how long ions stay and how often they go straight back: hand it every replica's frames 0 (start of
/// sampling) to F in order, and frames in between where <see cref="TrafficCounter.MostEvents"/> may happen, then ask for the result.
/// </summary>
public sealed class HopObserver
{
    private readonly HopSystem system;
    private readonly TrafficReplicas<HopReplica> replicas;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="system">What will be sampled.</param>
    public HopObserver(HopSystem system)
    {
        this.system = system;
        replicas = new TrafficReplicas<HopReplica>(system.Graph, system.Frames, system.Replicas, () => new HopReplica(system));
    }

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
    public HopStatisticsResult Result()
    {
        int[] channels = [.. Enumerable.Range(0, system.Graph.Channels.Count).Where(channel => system.Graph.Channels[channel].Pathway >= 0)];
        return new HopStatisticsResult
        {
            Pathways = [.. channels.Select(channel => system.Graph.Channels[channel].Name)],
            Returns = [.. channels.Select(channel => Ratio(replica => replica.Returns(channel), replica => replica.Hops(channel)))],
            Species = system.Species,
            Exchanges = [.. system.Partitions.Select((partition, index) => ExchangeOf(partition, index))],
        };
    }

    private SiteExchange ExchangeOf(SitePartition partition, int index)
    {
        int[] classes = [.. Enumerable.Range(0, partition.Classes.Count)];
        int[] species = [.. Enumerable.Range(0, system.Species.Count)];
        long[] sites = partition.Sites();
        Estimate[][] Matrix(Func<int, int, int, Estimate> entry) => [.. species.Select(of => classes.SelectMany(from => classes.Select(to => entry(of, from, to))).ToArray())];
        Estimate[][] Row(Func<int, int, Estimate> entry) => [.. species.Select(of => classes.Select(on => entry(of, on)).ToArray())];
        HopTally Tally(HopReplica replica) => replica.Tallies[index];
        return new SiteExchange
        {
            Name = partition.Name,
            Classes = partition.Classes,
            Sites = sites,
            Occupation = Row((of, on) => Mean(replica => Tally(replica).Ions(of, on) / sites[on])),
            ResidenceTime = Row((of, on) => Ratio(replica => Tally(replica).Ions(of, on) * replica.SampledTime, replica => Tally(replica).Departures(of, on))),
            HopRate = Matrix((of, from, to) => Mean(replica => Tally(replica).Hops(of, from, to) / replica.SampledTime)),
            NetRate = Matrix((of, from, to) => Mean(replica => (Tally(replica).Hops(of, from, to) - Tally(replica).Hops(of, to, from)) / replica.SampledTime)),
            ExchangeRate = Matrix((of, from, to) => Ratio(replica => Tally(replica).Hops(of, from, to), replica => Tally(replica).Ions(of, from) * replica.SampledTime)),
        };
    }

    private Estimate Mean(Func<HopReplica, double> value) => ReplicaStatistics.Mean([.. replicas.Finished().Select(value)]);

    private Estimate Ratio(Func<HopReplica, double> numerator, Func<HopReplica, double> denominator) =>
        ReplicaStatistics.RatioOfMeans([.. replicas.Finished().Select(numerator)], [.. replicas.Finished().Select(denominator)]);
}
