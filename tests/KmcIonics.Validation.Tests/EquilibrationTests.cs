using KmcIonics.Analysis;
using KmcIonics.Cli.Jobs;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Validation.Tests;

/// <summary>A run that starts out of equilibrium says so, and one that was equilibrated does not.</summary>
public sealed class EquilibrationTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(60, false)]
    public void All_ions_on_sites_that_they_like_less_are_a_transient(double equilibrate, bool isTransient)
    {
        // All start on 24d, 0.08 eV above 48g at 600 K.
        CrystalStructure structure = StructureReader.Read(RepositoryRoot.Combine("lattices", "structures", "llzo.yaml"));
        string[] names = [.. structure.Sublattices.Select(sublattice => sublattice.Name)];
        Job job = Study.OneSublattice("llzo", [2, 2, 2], 0.5, replicas: 8, equilibrate, sample: 40, frames: 200, fitFrom: 2, fitTo: 8) with
        {
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill(names[0], 1, null)]) { SiteEnergyEv = new Dictionary<string, double> { [names[0]] = 0.08 } }],
            Hops = [new HopPathway("hop", names[0], names[1], 0, 2.2, 0.3, 1e13)],
            Conditions = new Conditions([600]),
        };
        ConvergenceResult found = Study.RunCondition(job).Convergence!;
        Assert.Equal(isTransient, found.Transient > 0);
        Assert.Equal(isTransient, found.Notes.Any(note => note.Contains("lengthen run.equilibrate by")));
        Assert.Equal(names, found.Sublattices);
        double first = found.Occupation[0][0];
        double last = found.Occupation[0][^1];
        Assert.Equal(isTransient, first > 1.05 * last);
    }
}
