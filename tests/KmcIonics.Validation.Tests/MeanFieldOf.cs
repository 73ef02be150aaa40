using KmcIonics.Cli.Running;
using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Electrostatics.MeanField;
using KmcIonics.Electrostatics.Planar;
using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Validation.Tests;

/// <summary>The mean-field equilibrium of a job's own sites and planes, solved by Newton's method.</summary>
internal sealed class MeanFieldOf
{
    private readonly PoissonFermi problem;
    private readonly PreparedStudy study;
    private readonly List<double> heights = [];

    /// <summary>The problem of a job of one species, its sites told apart by height and energy.</summary>
    public MeanFieldOf(Job job)
    {
        study = new PreparedStudy(job);
        var sites = (PlanarSites)study.Coupling!.Sites;
        byte[] types = study.Cells.ReadTypes();
        double EnergyOf(int site) => job.Ions[0].SiteEnergyEv.GetValueOrDefault(study.Cells.TypeNames[types[site]]);
        List<SiteLayer> layers = [];
        foreach (IGrouping<(int Place, double Energy), int> layer in Enumerable.Range(0, types.Length).GroupBy(site => (sites.PlaceOfSite[site], EnergyOf(site))).OrderBy(layer => study.Cells.PositionOf(layer.First()).Z))
        {
            layers.Add(new SiteLayer(sites.Places[layer.Key.Place], layer.Count(), layer.Key.Energy));
            heights.Add(study.Cells.PositionOf(layer.First()).Z);
        }

        problem = new PoissonFermi(sites.Problem, layers, sites.Background, job.Conditions.Temperatures[0], job.Ions[0].Charge);
    }

    /// <summary>Height of each layer, Å, [layers].</summary>
    public IReadOnlyList<double> Heights => heights;

    /// <summary>Equilibrium of the ions that the job starts with.</summary>
    public MeanFieldProfile Closed() => problem.WithIons(study.IonCount);

    /// <summary>Equilibrium with a reservoir, eV.</summary>
    public MeanFieldProfile At(double chemicalPotential) => problem.At(chemicalPotential);

    /// <summary>Charge of an electrode (e) over its area, C/m².</summary>
    public static double ByArea(Job job, double charge) =>
        charge * PhysicalConstants.ElementaryCharge / (AreaOf(job) * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom);

    private static double AreaOf(Job job) => new BoxAxis(2).Area(BuiltLattice.Of(job).Sites.Frame.Box);
}
