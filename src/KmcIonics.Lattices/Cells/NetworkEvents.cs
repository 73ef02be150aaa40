using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>The events at the sites of a network: every channel of every hop that leaves a site, then what its reservoirs do.</summary>
internal sealed class NetworkEvents
{
    private readonly SiteSet sites;
    private readonly HopGraph graph;
    private readonly HopChannel[] channels;
    private readonly int[][] channelsOfPathway;
    private readonly ILookup<int, ReservoirSite> reservoirs;

    public NetworkEvents(SiteSet sites, HopGraph graph)
    {
        (this.sites, this.graph, channels) = (sites, graph, [.. graph.Channels]);
        Shifts = graph.Interactions.Count == 0 ? null : new InteractionShifts(graph.Interactions, graph.SpeciesCount);
        channelsOfPathway = [.. graph.Pathways.Select((_, pathway) => Enumerable.Range(0, channels.Length).Where(c => channels[c].Pathway == pathway).ToArray())];
        reservoirs = graph.Reservoirs.ToLookup(reservoir => reservoir.Site);
    }

    /// <summary>What ions around do to energies; null where they do not interact.</summary>
    public InteractionShifts? Shifts { get; }

    /// <summary>Events at a site of the network, in order.</summary>
    public IEnumerable<NetworkEvent> Of(int site)
    {
        for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
        {
            foreach (int channel in channelsOfPathway[graph.Pathway[hop]])
                yield return new NetworkEvent(site, graph.Target[hop], hop, channel, channels[channel].Class, default);
        }

        foreach (ReservoirSite reservoir in reservoirs[site])
        {
            yield return new NetworkEvent(site, site, -1, reservoir.Insertion, channels[reservoir.Insertion].Class, reservoir);
            yield return new NetworkEvent(site, site, -1, reservoir.Removal, channels[reservoir.Removal].Class, reservoir);
        }
    }

    /// <summary>Number of events at a site of the network.</summary>
    public int CountAt(int site)
    {
        int count = 2 * reservoirs[site].Count();
        for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            count += channelsOfPathway[graph.Pathway[hop]].Length;
        return count;
    }

    /// <summary>What an event changes and counts.</summary>
    /// <param name="one">The event.</param>
    /// <param name="leastShift">Least that ions around can add to the energy it gains, µeV.</param>
    public HopKind KindOf(NetworkEvent one, int leastShift)
    {
        if (one.Hop < 0)
            return KindOf(default, 0, one.Channel, one.Reservoir.SaddleMicroEv, one.Class.IsInsertion ? one.Reservoir.StepMicroEv : -one.Reservoir.StepMicroEv, leastShift);
        LatticeQuanta displacement = graph.Displacement(one.Source, one.Hop);
        Vector3D counted = OpenDirections.Without(graph.Frame.ToCartesian(displacement), sites.Box, sites.Periodic);
        int saddle = graph.SaddleMicroEv[one.Hop] + channels[one.Channel].SaddleMicroEv;
        int step = Gain(one.Class.Mover, one) - Gain(one.Class.Taker, one);
        if (graph.Law?[one.Hop] is not (> 0 and var law))
            return KindOf(displacement, counted.Length, one.Channel, saddle, step, leastShift);
        return new HopKind(displacement, counted.Length, one.Channel, graph.LawsAddToBarriers ? ((2L * saddle) + step) / 2e6 : 0)
        {
            Law = (short)(law - 1),
            SaddleMicroEv = HopKind.LawSaddleMicroEv,
        };
    }

    private int Gain(uint code, NetworkEvent one) => sites.EnergyOf(code, one.Target) - sites.EnergyOf(code, one.Source);

    private static HopKind KindOf(LatticeQuanta displacement, double length, int channel, int saddle, int step, int leastShift) =>
        new(displacement, length, channel, KineticallyResolvedBarrier.TwiceMicroEv(saddle, 0, step + leastShift) / 2e6)
        {
            SaddleMicroEv = saddle,
            StepMicroEv = step,
            LeastShiftMicroEv = leastShift,
        };
}

/// <summary>An event at a site of a network.</summary>
/// <param name="Source">Site.</param>
/// <param name="Target">Site that the ion hops to; the same at a reservoir.</param>
/// <param name="Hop">Hop of the graph; −1 at a reservoir.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Class">What the ends hold before.</param>
/// <param name="Reservoir">The reservoir, where it is one's.</param>
internal readonly record struct NetworkEvent(int Source, int Target, int Hop, int Channel, EventClass Class, ReservoirSite Reservoir);
