using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>What events see of a potential: its differences between the places that hops join, and from reservoirs to the places of their sites.</summary>
public sealed class PotentialSteps
{
    private const int MostSampled = 16;

    private readonly (int From, int To, int Hops, double Share)[] pairs;
    private readonly (int Place, int ReservoirMicroEv)[] contacts;
    private readonly double hops;

    /// <summary>The steps of a hop graph.</summary>
    /// <param name="graph">Hops and reservoirs.</param>
    /// <param name="placeOfSite">Place of each site of the graph, [sites].</param>
    /// <param name="reservoirVolts">Potential of the reservoir of each channel, V, [channels].</param>
    /// <param name="climb">What part of the largest step each hop can see.</param>
    public PotentialSteps(HopGraph graph, IReadOnlyList<int> placeOfSite, IReadOnlyList<double> reservoirVolts, HopClimb climb)
    {
        var joined = new Dictionary<(int From, int To), (int Hops, double Share)>();
        for (int site = 0; site < placeOfSite.Count; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                (int from, int to) = (placeOfSite[site], placeOfSite[graph.Target[hop]]);
                if (from > to)
                    continue;
                (int before, double least) = joined.GetValueOrDefault((from, to), (0, 1));
                joined[(from, to)] = (before + (from == to ? 1 : 2), Math.Min(least, climb.Share(graph.Displacement(site, hop))));
            }
        }

        pairs = [.. joined.Where(pair => pair.Key.From != pair.Key.To).OrderBy(pair => pair.Key).Select(pair => (pair.Key.From, pair.Key.To, pair.Value.Hops, pair.Value.Share))];
        hops = joined.Values.Sum(pair => (double)pair.Hops);
        contacts = [.. graph.Reservoirs.Select(contact => (placeOfSite[contact.Site], (int)Math.Floor((reservoirVolts[contact.Insertion] * 1e6) + 0.5))).Distinct().Order()];
    }

    /// <summary>Some of the pairs of places that hops join, evenly taken.</summary>
    public IEnumerable<(int From, int To)> Sample()
    {
        int some = Math.Min(MostSampled, pairs.Length);
        for (int k = 0; k < some; k++)
        {
            (int from, int to, _, _) = pairs[(int)((long)k * pairs.Length / some)];
            yield return (from, to);
        }
    }

    /// <summary>Least room of bounds that holds the potential, µeV: the largest step, where a hop that can see but a part of it counts for as much more.</summary>
    /// <param name="potential">Energy of a unit charge, µeV, [places].</param>
    public long Room(ReadOnlySpan<int> potential)
    {
        double room = 0;
        foreach ((int from, int to, _, double share) in pairs)
        {
            // Bounds have room for rounding.
            long step = Math.Abs((long)potential[to] - potential[from]) - PotentialRoom.RoundingMicroEv;
            if (step > 0)
                room = Math.Max(room, step / share);
        }

        foreach ((int place, int reservoir) in contacts)
            room = Math.Max(room, Math.Abs((long)potential[place] - reservoir));
        return room < long.MaxValue ? (long)Math.Ceiling(room) : long.MaxValue;
    }

    /// <summary>Root mean square over all hops of how their steps differ between two potentials, µeV.</summary>
    /// <param name="before">Energy of a unit charge, µeV, [places].</param>
    /// <param name="after">The same later.</param>
    public double Change(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        double sum = 0;
        foreach ((int from, int to, int count, _) in pairs)
        {
            double change = ((double)after[to] - after[from]) - ((double)before[to] - before[from]);
            sum += count * change * change;
        }

        return Math.Sqrt(sum / Math.Max(hops, 1));
    }
}
