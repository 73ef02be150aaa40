using KmcIonics.Cli.Running;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Ions enriched at a grain boundary start as the profile says, and stay so where site energies hold them.</summary>
public sealed class EnrichmentTests(ITestOutputHelper output)
{
    private const double Fill = 0.5;
    private const int Replicas = 128;

    private static readonly InterfaceProfile s_rise = new(ProfileShape.Exponential, 0.3, 4);

    [Theory]
    [InlineData(0.3)]
    [InlineData(-0.4)]
    public void Sites_start_filled_as_the_profile_says(double amplitude)
    {
        var study = new PreparedStudy(BoundaryJob(new InterfaceEnrichment(s_rise with { Amplitude = amplitude }, null)));
        SiteSet sites = study.Lattice.Network!;
        double expected = sites.InterfaceDistance!.Sum(z => Fill + (amplitude * Math.Exp(-z / 4)));

        Assert.Equal(expected, study.IonCount, 0.51);
        Assert.Null(sites.EnergyMicroEv);
        Compare(study, [.. Enumerable.Range(0, Replicas).Select(replica => InitialSites.Build(study.Cells, study.IonCounts, 1, (uint)replica))], amplitude);
    }

    [Fact]
    public void Site_energies_hold_the_profile_in_a_run_and_without_them_ions_spread()
    {
        var held = new PreparedStudy(BoundaryJob(new InterfaceEnrichment(s_rise, 300)));
        Compare(held, Run(held), s_rise.Amplitude, roundsTo: 0);

        var free = new PreparedStudy(BoundaryJob(new InterfaceEnrichment(s_rise, null)));
        byte[][] spread = Run(free);
        double mean = free.IonCount / (double)free.Cells.SiteCount;
        foreach ((double lower, double upper) in Shells())
        {
            (double found, double error, _) = Occupation(free, spread, lower, upper, 0, roundsTo: 0);
            output.WriteLine(ZScore.Within(found, error, mean));
        }
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var tooMuch = Assert.Throws<InputException>(() => new PreparedStudy(BoundaryJob(new InterfaceEnrichment(s_rise with { Amplitude = 0.7 }, null))));
        Assert.Contains("an occupation of 1.2 at 0.00 Å from an interface, the fill 0.5 and an enrichment of 0.7", tooMuch.Problem, StringComparison.Ordinal);
        var unheld = Assert.Throws<InputException>(() => new PreparedStudy(BoundaryJob(new InterfaceEnrichment(s_rise with { Amplitude = 0.5 }, 300))));
        Assert.Contains("no site energy holds an occupation of 1", unheld.Problem, StringComparison.Ordinal);
        Job counted = BoundaryJob(new InterfaceEnrichment(s_rise, null)) with { Ions = [new IonPopulation("Li", 1, [new SublatticeFill("site", null, 100)])] };
        Assert.Contains("given by their number", Assert.Throws<InputException>(() => new PreparedStudy(counted)).Problem, StringComparison.Ordinal);
    }

    private void Compare(PreparedStudy study, byte[][] occupants, double amplitude, double roundsTo = 0.5)
    {
        foreach ((double lower, double upper) in Shells())
        {
            (double found, double error, double expected) = Occupation(study, occupants, lower, upper, amplitude, roundsTo);
            output.WriteLine(ZScore.Within(found, error, expected));
            Assert.InRange(error, 0, 0.02);
        }
    }

    private static (double Lower, double Upper)[] Shells() => [(-1, 1), (1, 3), (3, 6), (6, 10), (10, 100)];

    /// <summary>Occupation of the sites in a range of distances, its standard error over replicas, and what the profile says.</summary>
    private static (double Found, double Error, double Expected) Occupation(PreparedStudy study, byte[][] occupants, double lower, double upper, double amplitude, double roundsTo)
    {
        SiteSet network = study.Lattice.Network!;
        var cells = (KmcIonics.Lattices.Cells.NetworkCells)study.Cells;
        int[] shell = [.. Enumerable.Range(0, cells.SiteCount).Where(site => network.InterfaceDistance![cells.NetworkSite(site)] is var z && z > lower && z <= upper)];
        double[] mean = [.. occupants.Select(replica => shell.Average(site => (double)replica[site]))];
        double all = mean.Average();

        // At the start the number in a shell is fixed to half an ion or so, and does not vary from replica to replica.
        double spread = Math.Sqrt(mean.Sum(m => (m - all) * (m - all)) / (mean.Length * (mean.Length - 1.0)));
        double least = roundsTo / shell.Length;
        double expected = shell.Average(site => Fill + (amplitude * Math.Exp(-network.InterfaceDistance![cells.NetworkSite(site)] / 4)));
        return (all, Math.Max(spread, least), expected);
    }

    /// <summary>Occupants after some 30 hops an ion.</summary>
    private static byte[][] Run(PreparedStudy study)
    {
        using Device device = Device.OpenHost();
        using EngineRun run = device.Load(
            study.Model, [.. Enumerable.Range(0, Replicas).Select(replica => new ReplicaStart((uint)replica, 0, () => InitialSites.Build(study.Cells, study.IonCounts, 1, (uint)replica)))]);
        double rate = ArrheniusRate.Of(1e13, 0.35, 300);
        ulong horizon = study.Model.Conditions[0].ToTicks(30 / (2.5 * rate));
        run.AdvanceTo([.. Enumerable.Repeat(horizon, Replicas)], CancellationToken.None);
        return [.. Enumerable.Range(0, Replicas).Select(replica =>
        {
            byte[] occupants = new byte[study.Cells.SiteCount];
            run.ReadSites(replica, occupants, new IonState[study.Cells.SiteCount]);
            return occupants;
        })];
    }

    private static Job BoundaryJob(InterfaceEnrichment enrichment) =>
        Study.OneSublattice("simple-cubic", [1, 1, 1], Fill, replicas: 1, equilibrate: 1, sample: 10, frames: 20, fitFrom: 1, fitTo: 5) with
        {
            Lattice = new GrainBoundarySpecification(
                StackOf.Structure("simple-cubic"), new AngleMisorientation(0, 0.02, StrainedGrains.Both, 0.5, 500), new MillerTriple(0, 0, 1), null, BoundaryKind.Twist, 8, 8, 27, 0, 0, 0, 1.5, 4)
            {
                Interface = new InterfaceProfiles(null, null) { Enrichment = enrichment },
            },
        };
}
