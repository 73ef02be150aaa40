using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// A chain of sites between two reservoirs against its master equation, solved in full: every set of filled sites is a state. Site energies differ and neighbours repel each other, so that
/// nothing but the whole equation gives filling and current.
/// </summary>
public sealed class OpenChainTests(ITestOutputHelper output)
{
    private const int Sites = 6;
    private const double Kelvin = 500;
    private const double Saddle = 0.3;

    private static readonly double[] s_energyEv = [0, 0.03, -0.04, 0.02, -0.01, 0.05];

    [Theory]
    [InlineData(0.06, -0.06, 0.04)]
    [InlineData(0.1, 0.1, -0.03)]
    [InlineData(-0.02, 0.08, 0)]
    public void Filling_and_currents_are_those_of_the_master_equation(double left, double right, double repulsion)
    {
        OpenResult result = Study.RunCondition(Chain(left, right, repulsion)).Open!;

        (double filling, double currentLeft, double currentRight, double exchangeLeft) = Exact(left, right, repulsion);
        Check(result.Fillings[0].Filling, filling);
        Check(result.Terminals[0].Current, currentLeft);
        Check(result.Terminals[1].Current, currentRight);
        Check(result.Terminals[0].ExchangeRate, exchangeLeft);
        Assert.Equal(0, currentLeft + currentRight, 1e-6 * PhysicalConstants.ElementaryCharge * exchangeLeft);
        Assert.InRange(result.Terminals[0].Current.StandardError!.Value / (PhysicalConstants.ElementaryCharge * exchangeLeft), 0, 0.01);
    }

    private void Check(Estimate measured, double exact) => output.WriteLine(ZScore.Within(measured.Value, measured.StandardError!.Value, exact));

    private static (double Filling, double Left, double Right, double ExchangeLeft) Exact(double left, double right, double repulsion)
    {
        const int states = 1 << Sites;
        double[] energy = [.. Enumerable.Range(0, states).Select(state =>
            Enumerable.Range(0, Sites).Where(site => Has(state, site)).Sum(site => s_energyEv[site] + (site + 1 < Sites && Has(state, site + 1) ? repulsion : 0)))];
        double[,] matrix = new double[states, states];
        var exchanges = new List<(int From, bool IsLeft, int Sign, double Rate)>();
        void Add(int from, int to, double rate)
        {
            matrix[to, from] += rate;
            matrix[from, from] -= rate;
        }

        for (int state = 0; state < states; state++)
        {
            for (int site = 0; site + 1 < Sites; site++)
            {
                if (Has(state, site) != Has(state, site + 1))
                    Add(state, state ^ (3 << site), Rate(energy[state ^ (3 << site)] - energy[state]));
            }

            foreach ((int site, double mu) in new[] { (0, left), (Sites - 1, right) })
            {
                int sign = Has(state, site) ? -1 : 1;
                int after = state ^ (1 << site);
                double rate = Rate(energy[after] - energy[state] - (sign * mu));
                Add(state, after, rate);
                exchanges.Add((state, site == 0, sign, rate));
            }
        }

        for (int state = 0; state < states; state++)
            matrix[0, state] = 1;
        double[] stationary = LinearSystem.Solve(matrix, [1, .. Enumerable.Repeat(0.0, states - 1)]);
        double Flow(bool isLeft) => PhysicalConstants.ElementaryCharge * exchanges.Where(one => one.IsLeft == isLeft).Sum(one => stationary[one.From] * one.Sign * one.Rate);
        return (
            stationary.Select((probability, state) => probability * int.PopCount(state) / Sites).Sum(),
            Flow(isLeft: true),
            Flow(isLeft: false),
            exchanges.Where(one => one.IsLeft).Sum(one => stationary[one.From] * one.Rate / 2));
    }

    private static bool Has(int state, int site) => (state >> site & 1) != 0;

    private static double Rate(double gainEv) => 1e13 * Math.Exp(-Math.Max(Saddle + (gainEv / 2), Math.Max(0, gainEv)) / (PhysicalConstants.BoltzmannEvPerKelvin * Kelvin));

    private static Job Chain(double left, double right, double repulsion) =>
        Study.OneSublattice("simple-cubic", [4, 4, 4], 0.5, replicas: 24, equilibrate: 100, sample: 10_000, frames: 2000, fitFrom: 1, fitTo: 2) with
        {
            Lattice = new ImportSpecification(
                "chain",
                "test",
                new UnitCell(new Vector3D(9, 0, 0), new Vector3D(0, 9, 0), new Vector3D(0, 0, 3 * Sites)),
                [true, true, false],
                new ImportedSites(
                    [.. Enumerable.Range(0, Sites).Select(site => (long)site)],
                    [.. Enumerable.Range(0, Sites).Select(site => new Vector3D(0.5, 0.5, (site + 0.5) / Sites))],
                    ["site"],
                    new byte[Sites],
                    ["all"],
                    new byte[Sites])
                { EnergyMicroEv = [.. s_energyEv.Select(energy => (int)Math.Round(energy * 1e6))] },
                [.. Enumerable.Range(0, Sites - 1).Select(site => new ImportedEdge(site, site + 1, default, null, -1))],
                [],
                []),
            Hops = [new HopPathway("hop", "site", "site", 0, 3.1, Saddle, 1e13)],
            Interactions = repulsion == 0 ? [] : [new PairInteraction("site", "site", 0, 3.1, repulsion)],
            Reservoirs = [End("left", 0, left), End("right", Sites - 1, right)],
            Conditions = new Conditions([Kelvin]),
            Analyze = [AnalysisKind.Filling],
        };

    private static Reservoir End(string name, int site, double potential) => new(name, 0, new ReservoirContact { Sites = [site] }, potential, Saddle, 1e13);
}
