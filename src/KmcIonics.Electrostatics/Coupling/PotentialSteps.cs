using KmcIonics.Lattices.Networks;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>What events see of a potential: its differences between the places that hops join, and from reservoirs to the places of their sites.</summary>
public sealed class PotentialSteps
{
    private const int MostSampled = 16;

    private readonly (int From, int To, int Hops)[] pairs;
    private readonly (int Place, int ReservoirMicroEv)[] contacts;
    private readonly double hops;

    /// <summary>The steps of a hop graph.</summary>
    /// <param name="graph">Hops and reservoirs.</param>
    /// <param name="placeOfSite">Place of each site of the graph, [sites].</param>
    /// <param name="reservoirVolts">Potential of the reservoir of each channel, V, [channels].</param>
    public PotentialSteps(HopGraph graph, IReadOnlyList<int> placeOfSite, IReadOnlyList<double> reservoirVolts)
    {
        var joined = new Dictionary<(int From, int To), int>();
        for (int site = 0; site < placeOfSite.Count; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                (int from, int to) = (placeOfSite[site], placeOfSite[graph.Target[hop]]);
                if (from > to)
                    continue;
                joined[(from, to)] = joined.GetValueOrDefault((from, to)) + (from == to ? 1 : 2);
            }
        }

        pairs = [.. joined.Where(pair => pair.Key.From != pair.Key.To).OrderBy(pair => pair.Key).Select(pair => (pair.Key.From, pair.Key.To, pair.Value))];
        hops = joined.Values.Sum(count => (double)count);
        contacts = [.. graph.Reservoirs.Select(contact => (placeOfSite[contact.Site], (int)Math.Floor((reservoirVolts[contact.Insertion] * 1e6) + 0.5))).Distinct().Order()];
    }

    /// <summary>Some of the pairs of places that hops join, evenly taken.</summary>
    public IEnumerable<(int From, int To)> Sample()
    {
        int some = Math.Min(MostSampled, pairs.Length);
        for (int k = 0; k < some; k++)
        {
            (int from, int to, _) = pairs[(int)((long)k * pairs.Length / some)];
            yield return (from, to);
        }
    }

    /// <summary>Largest magnitude of a step, µeV.</summary>
    /// <param name="potential">Energy of a unit charge, µeV, [places].</param>
    public long Largest(ReadOnlySpan<int> potential)
    {
        long largest = 0;
        foreach ((int from, int to, _) in pairs)
            largest = Math.Max(largest, Math.Abs((long)potential[to] - potential[from]));
        foreach ((int place, int reservoir) in contacts)
            largest = Math.Max(largest, Math.Abs((long)potential[place] - reservoir));
        return largest;
    }

    /// <summary>Root mean square over all hops of how their steps differ between two potentials, µeV.</summary>
    /// <param name="before">Energy of a unit charge, µeV, [places].</param>
    /// <param name="after">The same later.</param>
    public double Change(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        double sum = 0;
        foreach ((int from, int to, int count) in pairs)
        {
            double change = ((double)after[to] - after[from]) - ((double)before[to] - before[from]);
            sum += count * change * change;
        }

        return Math.Sqrt(sum / Math.Max(hops, 1));
    }
}
