using KmcIonics.Analysis;
using KmcIonics.Lattices;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Hops between sublattices, residence times and hops straight back against what is known exactly.</summary>
public sealed class HopStatisticsTests(ITestOutputHelper output)
{
    private const double Kelvin = 400;

    /// <summary>
    /// Sites of two energies in turn, as in rock salt. Ions do nothing but exclude each other, so that the canonical sum over their number on A gives every rate: a bond joins a filled A to an
    /// empty B with ⟨n_A (N_B − n_B)⟩/(N_A N_B), and as often the other way, weighed by the rates.
    /// </summary>
    [Theory]
    [InlineData(0.5, 0.05, 0.3)]
    [InlineData(0.2, -0.06, 0.02)]
    public void Rates_between_sites_of_two_energies_are_those_of_detailed_balance(double fill, double energyOfB, double barrier)
    {
        Job job = Study.OneSublattice("simple-cubic", [3, 3, 3], fill, replicas: 16, equilibrate: 60, sample: 300, frames: 150, fitFrom: 10, fitTo: 40) with
        {
            Lattice = new CrystalLatticeSpecification(RockSalt, 3, 3, 3),
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("A", fill, null), new SublatticeFill("B", fill, null)]) { SiteEnergyEv = new Dictionary<string, double> { ["B"] = energyOfB } }],
            Hops = [new HopPathway("hop", "A", "B", 0, 3.1, barrier, 1e13)],
            Conditions = new Conditions([Kelvin]),
            Analyze = [AnalysisKind.HopStatistics],
        };
        const int sites = 4 * 27;
        SiteExchange found = Assert.Single(Study.RunCondition(job).Hops!.Exchanges);

        (double onA, double ready) = Canonical(sites, 2 * (int)Math.Floor((fill * sites) + 0.5), energyOfB);
        double rate = ArrheniusRate.Of(1e13, Math.Max(Math.Max(barrier + (energyOfB / 2), energyOfB), 0), Kelvin);
        double hops = 6.0 / sites * ready * rate;
        Check(found.HopRate[0][1], hops);
        Check(found.HopRate[0][2], hops);
        Check(found.NetRate[0][1], 0);
        Check(found.Occupation[0][0], onA / sites);
        Check(found.ExchangeRate[0][1], hops / onA);
        Check(found.ResidenceTime[0][0], onA / hops);
        Check(found.ResidenceTime[0][1], ((2 * (int)Math.Floor((fill * sites) + 0.5)) - onA) / hops);
        Assert.Equal([0, 0], new[] { found.HopRate[0][0].Value, found.HopRate[0][3].Value });
        Assert.InRange(found.HopRate[0][1].StandardError!.Value / hops, 0, 0.01);
    }

    /// <summary>An ion that is alone forgets where it came from: it goes back with one over the number of neighbours.</summary>
    [Theory]
    [InlineData("simple-cubic", 6)]
    [InlineData("fcc", 12)]
    [InlineData("honeycomb", 3)]
    public void A_lone_ion_goes_back_as_often_as_anywhere(string structure, int neighbours)
    {
        Job job = Study.OneSublattice(structure, structure == "honeycomb" ? [6, 6, 1] : [5, 5, 5], 0, replicas: 16, equilibrate: 10, sample: 20_000, frames: 2, fitFrom: 1, fitTo: 20_000) with
        {
            Ions = [new IonPopulation("Li", 1, [new SublatticeFill("site", null, 1)])],
            Analyze = [AnalysisKind.HopStatistics],
        };
        Estimate back = Assert.Single(Study.RunCondition(job).Hops!.Returns);

        Check(back, 1.0 / neighbours);
        Assert.InRange(back.StandardError!.Value, 0, 0.002);
    }

    /// <summary>Where there is one vacancy, it often comes back to the ion that it moved: how often is a walk of the vacancy around that ion, solved for as linear equations.</summary>
    [Theory]
    [InlineData("simple-cubic", 5)]
    [InlineData("bcc", 4)]
    public void Ions_around_a_single_vacancy_go_back_as_its_walk_says(string structure, int repeats)
    {
        Job job = Study.OneSublattice(structure, [repeats, repeats, repeats], 1, replicas: 32, equilibrate: 20, sample: 300, frames: 2, fitFrom: 1, fitTo: 300) with { Analyze = [AnalysisKind.HopStatistics] };
        Motif motif = MotifBuilder.Build(((CrystalLatticeSpecification)job.Lattice).Structure, job.Hops, []);
        int sites = motif.Sites.Count * repeats * repeats * repeats;
        job = job with { Ions = [new IonPopulation("Li", 1, [new SublatticeFill("site", null, sites - 1)])] };
        Estimate back = Assert.Single(Study.RunCondition(job).Hops!.Returns);

        double exact = ReturnOfTheVacancy(motif, repeats);
        Check(back, exact);
        Assert.InRange(back.StandardError!.Value / exact, 0, 0.005);

        // Far more often than by chance.
        Assert.True(exact > 1.5 / motif.Hops.Count(hop => hop.From == 0));
    }

    private void Check(Estimate found, double exact) => output.WriteLine(ZScore.Within(found.Value, found.StandardError!.Value, exact));

    private static CrystalStructure RockSalt => new(
        "rock salt",
        "made for tests",
        new UnitCell(new(6, 0, 0), new(0, 6, 0), new(0, 0, 6)),
        [new Sublattice("A", [new(0, 0, 0), new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0)]), new Sublattice("B", [new(0.5, 0, 0), new(0, 0.5, 0), new(0, 0, 0.5), new(0.5, 0.5, 0.5)])],
        []);

    /// <summary>⟨n_A⟩ and ⟨n_A (N_B − n_B)⟩ of ions on as many sites of A as of B.</summary>
    private static (double OnA, double Ready) Canonical(int sites, int ions, double energyOfB)
    {
        double perKt = energyOfB / (PhysicalConstants.BoltzmannEvPerKelvin * Kelvin);
        double[] logarithm = [.. Enumerable.Range(0, ions + 1).Select(onA => onA > sites || ions - onA > sites ? double.NegativeInfinity : Ways(sites, onA) + Ways(sites, ions - onA) - ((ions - onA) * perKt))];
        double[] weight = [.. logarithm.Select(one => Math.Exp(one - logarithm.Max()))];
        double Mean(Func<int, double> of) => weight.Select((one, onA) => one * of(onA)).Sum() / weight.Sum();
        return (Mean(onA => onA), Mean(onA => onA * (double)(sites - (ions - onA))));
    }

    private static double Ways(int sites, int filled) => Enumerable.Range(1, filled).Sum(k => Math.Log((sites - filled + k) / (double)k));

    /// <summary>Chance that the vacancy, standing where the ion on the first site came from, moves that ion next from there.</summary>
    private static double ReturnOfTheVacancy(Motif motif, int repeats)
    {
        int basis = motif.Sites.Count;
        int Index(int a, int b, int c, int of) => (((((Wrap(a) * repeats) + Wrap(b)) * repeats) + Wrap(c)) * basis) + of;
        int Wrap(int cell) => ((cell % repeats) + repeats) % repeats;
        int count = basis * repeats * repeats * repeats;
        double[,] matrix = new double[count, count];
        double[] right = new double[count];
        MotifHop first = motif.Hops.First(hop => hop.From == 0);
        int ion = Index(0, 0, 0, 0);
        int origin = Index(first.Offset.A, first.Offset.B, first.Offset.C, first.To);
        for (int site = 0; site < count; site++)
        {
            (int unit, int of) = Math.DivRem(site, basis);
            (int a, int b, int c) = (unit / (repeats * repeats), unit / repeats % repeats, unit % repeats);
            matrix[site, site] += 1;
            MotifHop[] hops = [.. motif.Hops.Where(hop => hop.From == of)];
            foreach (MotifHop hop in site == ion ? [] : hops)
            {
                int other = Index(a + hop.Offset.A, b + hop.Offset.B, c + hop.Offset.C, hop.To);
                if (other != ion)
                    matrix[site, other] -= 1.0 / hops.Length;
                else if (site == origin)
                    right[site] += 1.0 / hops.Length;
            }
        }

        return LinearSystem.Solve(matrix, right)[origin];
    }
}
