using KmcIonics.Analysis;
using KmcIonics.Cli.Running;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests.Environments;

/// <summary>
/// Every form of an environment against the full master equation, in which the sites around each hop are found and counted by code that shares nothing with the program: on
/// grids with site energies and walls, with a number of ions or between two reservoirs, with and without a field. Rules that break detailed balance have steady states, too.
/// </summary>
public sealed class EnvironmentRuleTests(ITestOutputHelper output)
{
    private const double Work = 0.04;

    private static readonly double[] s_siteEv = [0, 0.03, -0.02, 0.01, 0.02, -0.03, 0.015, 0, -0.01, 0.025, 0.005, -0.025];

    public static TheoryData<string> Rules { get; } = [.. GridRule.All.Select(rule => rule.Name)];

    public static TheoryData<string> OpenRules { get; } = [.. GridRule.All.Where(rule => !rule.NeedsTorus).Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Hops_filling_and_diffusion_of_a_number_of_ions(string name)
    {
        (GridRule rule, SmallSystem system) = Closed(name, 0);
        GridEquation exact = GridEquation.Closed(system, rule);

        ConditionRecord found = Study.RunCondition(JobOf(system, rule));

        CheckHopsAndRows(found, exact, system);

        // Where rates leave no equilibrium, ions may drift round the grid without a field, and what they add to the mean square is no diffusion.
        if (rule.IsBalanced)
            Compare(found.Transport[0].ChargeDiffusivityByAxis[0], exact.Diffusion * SmallSystem.Spacing * SmallSystem.Spacing * 1e-20 / system.Ions, 0.05);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Hops_filling_and_current_of_a_number_of_ions_in_a_field(string name)
    {
        (GridRule rule, SmallSystem system) = Closed(name, Work);
        GridEquation exact = GridEquation.Closed(system, rule);

        ConditionRecord found = Study.RunCondition(JobOf(system, rule));

        CheckHopsAndRows(found, exact, system);
        double volume = system.Sites * Math.Pow(SmallSystem.Spacing * 1e-10, 3);
        Compare(found.Transport[0].CurrentDensity, PhysicalConstants.ElementaryCharge * SmallSystem.Spacing * 1e-10 * exact.Drift / volume, 0.03);
    }

    [Theory]
    [MemberData(nameof(OpenRules))]
    public void Filling_and_currents_between_reservoirs(string name) => CheckOpen(name, 0);

    [Theory]
    [MemberData(nameof(OpenRules))]
    public void Filling_and_currents_between_reservoirs_in_a_field(string name) => CheckOpen(name, Work);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Users_are_told_where_rates_leave_no_equilibrium(string name)
    {
        (GridRule rule, SmallSystem system) = Closed(name, 0);

        Assert.Equal(!rule.IsBalanced, new PreparedStudy(JobOf(system, rule)).Warnings.Any(warning => warning.Contains("break detailed balance", StringComparison.Ordinal)));
    }

    private void CheckHopsAndRows(ConditionRecord found, GridEquation exact, SmallSystem system)
    {
        Compare(found.Transport[0].HopRate, exact.HopRate / system.Ions, 0.005);
        for (int row = 0; row < system.Height; row++)
            Compare(found.Profile!.Occupation[0][row], exact.Filling(row), 0.02);
    }

    private void CheckOpen(string name, double work)
    {
        const double First = 0.05, Last = -0.04, Barrier = 0.3;
        GridRule rule = GridRule.Named(name);
        var system = new SmallSystem { Width = 3, Height = 3, Ions = 4, Periodic = (false, false), SiteEv = s_siteEv[..9], WorkEv = (0, work) };
        GridEquation exact = GridEquation.Open(system, rule, (First, Last, Barrier));
        Job job = JobOf(system, rule) with
        {
            Reservoirs =
            [
                new Reservoir("first", 0, new ReservoirContact { Sites = [0, 1, 2] }, First, Barrier, SmallSystem.Frequency),
                new Reservoir("last", 0, new ReservoirContact { Sites = [6, 7, 8] }, Last, Barrier, SmallSystem.Frequency),
            ],
            Analyze = [AnalysisKind.Filling, AnalysisKind.OccupationProfile],
        };

        ConditionRecord found = Study.RunCondition(job);

        for (int row = 0; row < 3; row++)
            Compare(found.Profile!.Occupation[0][row], exact.Filling(row), 0.02);
        for (int reservoir = 1; reservoir <= 2; reservoir++)
        {
            TerminalResult terminal = found.Open!.Terminals[reservoir - 1];
            Compare(terminal.ExchangeRate, exact.Exchange(reservoir), 0.01);
            Compare(terminal.Current, PhysicalConstants.ElementaryCharge * exact.Flow(reservoir), 0.1);
        }
    }

    private static (GridRule Rule, SmallSystem System) Closed(string name, double work)
    {
        GridRule rule = GridRule.Named(name);
        return (rule, new SmallSystem { Width = 4, Height = 3, Ions = 4, Periodic = (true, rule.NeedsTorus), SiteEv = s_siteEv, WorkEv = (work, 0) });
    }

    private static Job JobOf(SmallSystem system, GridRule rule)
    {
        string[] ends = rule.IsChessboard ? ["A", "B"] : ["site", "site"];
        var pathway = new HopPathway("hop", ends[0], ends[1], 0, 3.1, rule.BarrierEv, rule.Environment.GivesRates ? double.NaN : SmallSystem.Frequency) { Environment = rule.Environment };
        IEnumerable<ImportedEdge> edges = system.Edges.Select(edge => new ImportedEdge(edge.From, edge.To, GridLattice.ImageOf(system, edge), null, -1));
        SublatticeFill[] fills = rule.IsChessboard ? [new("A", null, system.Ions / 2), new("B", null, system.Ions - (system.Ions / 2))] : [new("site", null, system.Ions)];
        return Study.OneSublattice("square", [4, 3, 1], 1 / 3.0, replicas: 64, equilibrate: 100, sample: 2000, frames: 1000, fitFrom: 20, fitTo: 60) with
        {
            Lattice = GridLattice.Of(system, [.. edges], [], rule.IsChessboard),
            Ions = [new IonPopulation("Li", 1, fills)],
            Hops = [pathway],
            Conditions = new Conditions([system.Kelvin]) { Field = GridLattice.FieldOf(system) },
            Analyze = [system.WorkEv == default ? AnalysisKind.Conductivity : AnalysisKind.Current, AnalysisKind.OccupationProfile],
            Profile = new LayerProfile(new BoxAxis(1), SmallSystem.Spacing),
        };
    }

    private void Compare(Estimate found, double exact, double mostError)
    {
        output.WriteLine(ZScore.Within(found.Value / exact, found.StandardError!.Value / Math.Abs(exact), 1));
        Assert.InRange(found.StandardError.Value / Math.Abs(exact), 0, mostError);
    }
}
