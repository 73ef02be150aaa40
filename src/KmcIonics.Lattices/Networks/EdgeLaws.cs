using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Makes rate laws of the barriers that edges have by the ions around them: ν exp(−E/kT), with ν of the pathway.</summary>
internal static class EdgeLaws
{
    /// <summary>The graph with the laws of its edges.</summary>
    /// <param name="graph">Graph whose hops are the edges, in their order.</param>
    /// <param name="barriers">Barriers, [hops]; null for those of the pathways.</param>
    /// <exception cref="InputException">The tables are too many or too large.</exception>
    public static HopGraph In(HopGraph graph, IReadOnlyList<EnvironmentBarriers>? barriers)
    {
        if (barriers is null)
            return graph;
        Dictionary<(BarrierTable Table, double Frequency), ushort> numbers = [];
        List<EnvironmentLaw> laws = [];
        List<int> sites = [];
        ushort[] law = new ushort[barriers.Count];
        int[] first = new int[law.Length + 1];
        for (int hop = 0; hop < law.Length; hop++)
        {
            (BarrierTable table, double frequency) = (barriers[hop].Barriers, graph.Pathways[graph.Pathway[hop]].AttemptFrequency);
            if (!numbers.TryGetValue((table, frequency), out law[hop]))
            {
                laws.Add(new BarrierLaw(frequency, table));
                numbers[(table, frequency)] = law[hop] = (ushort)Math.Min(laws.Count, EnvironmentLaw.MostLaws);
            }

            sites.AddRange(barriers[hop].Sites);
            first[hop + 1] = sites.Count;
        }

        PatternCount.Check(laws.Count, laws.Sum(one => (long)one.Patterns));
        return graph with { Laws = laws, Law = law, FirstLawSite = first, LawSite = [.. sites] };
    }
}
