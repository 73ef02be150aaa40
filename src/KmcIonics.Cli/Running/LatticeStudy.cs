using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>The lattice of a job, written out and counted.</summary>
internal sealed class LatticeStudy
{
    public LatticeStudy(Job job)
    {
        (Sites, Hops) = BuiltLattice.NetworkOf(job);
        Census = LatticeCensus.Of(Sites, Hops);
        Lattice = job.Lattice;
        Population = job.Ions[0];
        IonCount = Population.Fills.Sum(fill => fill.IonsOn(Census.Sites[Sites.Types.ToList().IndexOf(fill.Sublattice)].Sum()));
    }

    public LatticeSpecification Lattice { get; }

    public SiteSet Sites { get; }

    public HopGraph Hops { get; }

    public LatticeCensus Census { get; }

    public IonPopulation Population { get; }

    /// <summary>Mobile ions in the supercell.</summary>
    public long IonCount { get; }
}
