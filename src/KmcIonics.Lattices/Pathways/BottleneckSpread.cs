using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Pathways;

/// <summary>Bottlenecks of a pathway's hops.</summary>
/// <param name="Least">Narrowest, Å.</param>
/// <param name="Greatest">Widest, Å.</param>
public sealed record BottleneckSpread(double Least, double Greatest)
{
    /// <summary>Spreads of all pathways, [pathways], null for one that leaves the crystals: the immobile atoms of a glass are not known. Null in all where the lattice has no immobile atoms or their radii are not known.</summary>
    /// <param name="sites">Sites and immobile atoms.</param>
    /// <param name="graph">Hops.</param>
    /// <param name="structures">Crystals in the lattice.</param>
    /// <param name="ionicRadii">Radii by element that go before those of the table, Å.</param>
    public static IReadOnlyList<BottleneckSpread?>? Of(
        SiteSet sites, HopGraph graph, IReadOnlyList<CrystalStructure> structures, IReadOnlyDictionary<string, double> ionicRadii)
    {
        if (Framework.TryOf(graph.Frame, sites.Environment, ionicRadii, sites.Periodic) is not { } framework)
            return null;
        HashSet<string> crystalline = [.. structures.SelectMany(structure => structure.Sublattices).Select(sublattice => sublattice.Name)];
        int count = graph.Pathways.Count;
        double[] least = [.. Enumerable.Repeat(double.PositiveInfinity, count)];
        double[] greatest = [.. Enumerable.Repeat(double.NegativeInfinity, count)];
        Lock gate = new();
        Parallel.For(
            0,
            sites.Count,
            () => (Room: new List<Neighbour>(), Least: (double[])least.Clone(), Greatest: (double[])greatest.Clone()),
            (site, _, own) =>
            {
                for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
                {
                    if (graph.Target[hop] < site)
                        continue;
                    int p = graph.Pathway[hop];
                    double bottleneck = framework.Bottleneck(graph.Position[site], graph.Displacement(site, hop), own.Room);
                    own.Least[p] = Math.Min(own.Least[p], bottleneck);
                    own.Greatest[p] = Math.Max(own.Greatest[p], bottleneck);
                }

                return own;
            },
            own =>
            {
                lock (gate)
                {
                    for (int p = 0; p < count; p++)
                        (least[p], greatest[p]) = (Math.Min(least[p], own.Least[p]), Math.Max(greatest[p], own.Greatest[p]));
                }
            });
        bool IsKnown(int p) => crystalline.Contains(graph.Pathways[p].From) && crystalline.Contains(graph.Pathways[p].To) && double.IsFinite(greatest[p]);
        return [.. Enumerable.Range(0, count).Select(p => IsKnown(p) ? new BottleneckSpread(least[p], greatest[p]) : null)];
    }
}
