using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What one replica of an open system has shown between the start of sampling and its latest frame.</summary>
internal sealed class OpenReplica(OpenSystem system)
{
    private readonly long[,] ions = new long[system.Species.Count, system.Sublattices.Count];
    private long[] first = [];
    private long[] last = [];
    private double start;
    private int next;

    /// <summary>Whether every frame has been seen.</summary>
    public bool Complete => next > system.Frames;

    /// <summary>Sampled time, s.</summary>
    public double SampledTime { get; private set; }

    /// <summary>Adds the next frame.</summary>
    public void Observe(int frameIndex, IonFrame frame)
    {
        if (frameIndex != next || Complete)
            throw new ArgumentException($"replica {frame.Replica}: frame {next} was due and frame {frameIndex} came", nameof(frameIndex));
        if (frame.Occupants.Length != system.SublatticeOfSite.Length)
            throw new ArgumentException($"the frame has {frame.Occupants.Length} sites and the system {system.SublatticeOfSite.Length}", nameof(frame));
        if (next++ == 0)
            (first, start) = ([.. frame.HopsByPathway], frame.Time);
        (last, SampledTime) = ([.. frame.HopsByPathway], frame.Time - start);
        for (int site = 0; site < frame.Occupants.Length; site++)
        {
            if (frame.Occupants[site] is > 0 and var code)
                ions[code - 1, system.SublatticeOfSite[site]]++;
        }
    }

    /// <summary>Ions of a species on a sublattice, averaged over the frames.</summary>
    public double IonsOn(int species, int sublattice) => ions[species, sublattice] / (double)next;

    /// <summary>Ions of a species, averaged over the frames.</summary>
    public double Ions(int species) => Enumerable.Range(0, system.Sublattices.Count).Sum(sublattice => IonsOn(species, sublattice));

    /// <summary>Events of a channel in a second.</summary>
    public double RateOf(int channel) => (last[channel] - first[channel]) / SampledTime;

    /// <summary>Hops of a species per ion and second, Hz, reservoirs apart; NaN where there was none.</summary>
    public double HopRate(int species)
    {
        uint code = EventClass.Hop(species).Mover;
        double hops = Enumerable.Range(0, last.Length)
            .Where(channel => system.Channels[channel].Pathway >= 0 && (system.Channels[channel].Class.Mover == code || system.Channels[channel].Class.Taker == code))
            .Sum(RateOf);
        return hops / Ions(species);
    }
}
