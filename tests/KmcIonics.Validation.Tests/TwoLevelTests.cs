using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Sites of two energies, mixed at random: each is filled as Fermi and Dirac say, 1/(1 + exp((E − μ)/kT)), with μ from the number of ions.</summary>
public sealed class TwoLevelTests(ITestOutputHelper output)
{
    private const int Edge = 16;
    private const int Replicas = 8;
    private const int Samples = 12;

    /// <summary>Energies of the sites A and B (eV), share of B, filling, saddle energy (eV) and temperature (K); low saddles leave the decision to the clamp.</summary>
    [Theory]
    [InlineData(0, 0.05, 0.5, 0.5, 0.3, 400)]
    [InlineData(0, -0.08, 0.25, 0.3, 0.02, 600)]
    [InlineData(0.02, 0.1, 0.3, 0.85, 0, 350)]
    public void Sites_fill_as_fermi_and_dirac_say(double a, double b, double shareOfB, double fill, double saddle, double kelvin)
    {
        SiteSet sites = Mixed(a, b, shareOfB);
        HopPathway[] hops = [.. new[] { ("A", "A"), ("A", "B"), ("B", "B") }.Select(pair => new HopPathway($"{pair.Item1}-{pair.Item2}", pair.Item1, pair.Item2, 0, 3.1, saddle, 1e13))];
        int ions = (int)(fill * sites.Count);
        double[] energy = [a, b];
        int[] count = [sites.Type.Count(type => type == 0), sites.Type.Count(type => type == 1)];

        (double A, double B)[] found = Occupations(sites, HopGraphBuilder.Build(sites, hops, [], new SaddleEnergies(hops, null, sites.Box, 1)), count, ions, kelvin);

        double kT = PhysicalConstants.BoltzmannEvPerKelvin * kelvin;
        double mu = ChemicalPotential(energy, count, ions, kT);
        (double expectedA, double expectedB) = (Filled(a, mu, kT), Filled(b, mu, kT));
        output.WriteLine(ZScore.Within([.. found.Select(one => one.A)], expectedA));
        output.WriteLine(ZScore.Within([.. found.Select(one => one.B)], expectedB));

        // A finite number of ions shifts occupations by about one ion in all sites, far below this.
        double deviation = Math.Sqrt(found.Sum(one => Math.Pow(one.B - found.Average(mean => mean.B), 2)) / (Replicas * (Replicas - 1.0)));
        Assert.InRange(deviation, 0, 0.003);
        Assert.InRange(Math.Abs(expectedA - expectedB), 0.1, 1);
    }

    private static double Filled(double energy, double mu, double kT) => 1 / (1 + Math.Exp((energy - mu) / kT));

    private static double ChemicalPotential(double[] energy, int[] count, int ions, double kT)
    {
        (double low, double high) = (-2, 2);
        for (int step = 0; step < 100; step++)
        {
            double middle = (low + high) / 2;
            bool few = energy.Zip(count, (e, sites) => sites * Filled(e, middle, kT)).Sum() < ions;
            (low, high) = few ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Mean occupation of the sites of each type, one a replica; at the start both types are equally filled.</summary>
    private static (double A, double B)[] Occupations(SiteSet sites, HopGraph hops, int[] count, int ions, double kelvin)
    {
        (NetworkCells cells, CellGraph graph) = NetworkCellGraph.Build(sites, hops, targetSites: 512);
        var model = new CompiledModel(graph, [ConditionRates.Compile(graph, kelvin)], seed: 3);
        long ofB = (long)ions * count[1] / sites.Count;
        var counts = new IonCounts([[ions - ofB, ofB]]);
        using Device device = Device.OpenHost();
        using EngineRun run = device.Load(
            model, [.. Enumerable.Range(0, Replicas).Select(replica => new ReplicaStart((uint)replica, 0, () => InitialSites.Build(cells, counts, model.Seed, (uint)replica)))]);
        byte[] types = cells.ReadTypes();
        byte[] occupants = new byte[sites.Count];
        long[,] filled = new long[Replicas, 2];
        double attempted = sites.Count / model.Conditions[0].TotalRate;
        for (int sample = 0; sample < Samples; sample++)
        {
            // Thirty attempts a site until the first, six between two.
            run.AdvanceTo([.. Enumerable.Repeat(model.Conditions[0].ToTicks((30 + (6 * sample)) * attempted), Replicas)]);
            for (int replica = 0; replica < Replicas; replica++)
            {
                run.ReadSites(replica, occupants, new IonState[sites.Count]);
                for (int site = 0; site < occupants.Length; site++)
                    filled[replica, types[site]] += occupants[site];
            }
        }

        return [.. Enumerable.Range(0, Replicas).Select(replica => (filled[replica, 0] / ((double)Samples * count[0]), filled[replica, 1] / ((double)Samples * count[1])))];
    }

    private static SiteSet Mixed(double a, double b, double shareOfB)
    {
        var random = new Random(11);
        SiteSet crystal = CrystalSites.Expand(new CrystalLatticeSpecification(StackOf.Structure("simple-cubic"), Edge, Edge, Edge));
        byte[] type = [.. Enumerable.Range(0, crystal.Count).Select(_ => (byte)(random.NextDouble() < shareOfB ? 1 : 0))];
        return new SiteSet
        {
            Name = "two levels",
            Source = "test",
            Box = crystal.Box,
            Position = crystal.Position,
            Types = ["A", "B"],
            Type = type,
            Regions = crystal.Regions,
            Region = crystal.Region,
            EnergyMicroEv = [.. type.Select(one => (int)Math.Round((one == 0 ? a : b) * 1e6))],
        };
    }
}
