using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Pathways;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>The lattice of a job, written out and counted.</summary>
internal sealed class LatticeStudy
{
    // Fraction of the sites of each type that starts occupied, without the enrichment, [types].
    private readonly double[] _fill;

    public LatticeStudy(Job job)
    {
        (Sites, Hops) = BuiltLattice.NetworkOf(job);
        Census = LatticeCensus.Of(Sites, Hops);
        Bottlenecks = BottleneckSpread.Of(Sites, Hops, job.Lattice.Structures, job.IonicRadii);
        Clearances = Clearance.Of(Sites, Hops, job.Ions, job.IonicRadii);
        Unjoined = UnjoinedPairs.Of(Sites, Hops);
        Lattice = job.Lattice;
        Populations = job.Ions;
        long[] sites = Sites.SitesByType();
        double[] enriched = Sites.EnrichedIons();
        IReadOnlyList<long[]> bySpecies = Sites.StartingIons(Populations);
        IonCounts = [.. bySpecies.Select(types => types.Sum())];
        long[] ions = [.. sites.Select((_, type) => bySpecies.Sum(types => types[type]))];
        _fill = [.. ions.Select((count, type) => sites[type] == 0 ? 0 : (count - enriched[type]) / sites[type])];
    }

    /// <summary>Bottlenecks by pathway; null where no immobile atoms or their radii are known.</summary>
    public IReadOnlyList<BottleneckSpread?>? Bottlenecks { get; }

    public LatticeSpecification Lattice { get; }

    public SiteSet Sites { get; }

    public HopGraph Hops { get; }

    public LatticeCensus Census { get; }

    /// <summary>How near sites come to immobile atoms, by region.</summary>
    public IReadOnlyList<Clearance> Clearances { get; }

    /// <summary>Neighbours that no pathway joins.</summary>
    public IReadOnlyList<UnjoinedPairs> Unjoined { get; }

    /// <summary>The mobile species.</summary>
    public IReadOnlyList<IonPopulation> Populations { get; }

    /// <summary>Mobile ions in the supercell by species.</summary>
    public IReadOnlyList<long> IonCounts { get; }

    /// <summary>Mean probability that a site starts occupied, [types][regions]; null where it depends on the type alone.</summary>
    public double[][]? StartOccupation()
    {
        if (Sites.StartOffset is null)
            return null;
        double[][] sums = [.. Sites.Types.Select(_ => new double[Sites.Regions.Count])];
        for (int site = 0; site < Sites.Count; site++)
            sums[Sites.Type[site]][Sites.Region[site]] += OccupancyOf(site);
        return [.. sums.Select((regions, type) => regions.Select((sum, region) => sum / Census.Sites[type][region]).ToArray())];
    }

    /// <summary>Probability that a site starts occupied, by any species.</summary>
    public double OccupancyOf(int site) => Math.Clamp(_fill[Sites.Type[site]] + (Sites.StartOffset?[site] ?? 0), 0, 1);
}
