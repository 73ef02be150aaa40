using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// Ions on twelve sites with site energies, interactions and a saddle energy for each edge, against the full master equation: the traffic of each edge and how often
/// each placement is met, in boxes that repeat and in boxes with walls, at equilibrium and driven.
/// </summary>
public sealed class DetailedBalanceTests(ITestOutputHelper output)
{
    private const int Replicas = 64;
    private const int Samples = 200;

    // Placements that are met less often than this in all samples are taken together.
    private const double FewVisits = 100;

    /// <summary>Systems by name; in those at equilibrium nothing flows, whatever the rates.</summary>
    private static readonly Dictionary<string, SmallSystem> s_atEquilibrium = new()
    {
        ["periodic"] = Grid(4).WithDisorder(1),
        ["walls along y"] = (Grid(4) with { Periodic = (true, false) }).WithDisorder(2),
        ["box"] = (Grid(4) with { Periodic = (false, false) }).WithDisorder(3),
        ["box in a field"] = (Grid(4) with { Periodic = (false, false), WorkEv = (0.03, -0.02) }).WithDisorder(4),
        ["exclusion alone in a box in a field"] = (Grid(4) with { Periodic = (false, false), NearestEv = 0, DiagonalEv = 0, WorkEv = (0.03, -0.02) }).WithDisorder(5),
    };

    private static readonly Dictionary<string, SmallSystem> s_driven = new()
    {
        ["round a ring"] = (Grid(4) with { Periodic = (true, false), WorkEv = (0.04, 0.01) }).WithDisorder(6),
        ["periodic"] = (Grid(4) with { WorkEv = (-0.05, 0.03) }).WithDisorder(7),
    };

    public static TheoryData<string> AtEquilibrium { get; } = [.. s_atEquilibrium.Keys];

    public static TheoryData<string> Driven { get; } = [.. s_driven.Keys];

    [Theory]
    [MemberData(nameof(AtEquilibrium))]
    public void At_equilibrium_nothing_flows_along_any_edge(string name)
    {
        SmallSystem system = s_atEquilibrium[name];
        var exact = new MasterEquation(system);
        Assert.All(exact.Stationary.Zip(exact.Boltzmann), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        Observed found = Observe(system, exact);

        for (int edge = 0; edge < system.Edges.Count; edge++)
        {
            Assert.Equal(0, exact.NetTraffic(edge) / exact.HopRate, 1e-12);
            output.WriteLine(ZScore.Within([.. found.Net(edge)], 0));
        }

        CheckTraffic(system, exact, found);
        CheckPlacements(exact.States, exact.Boltzmann, found);
    }

    [Theory]
    [MemberData(nameof(Driven))]
    public void Driven_ions_flow_as_the_master_equation_says(string name)
    {
        SmallSystem system = s_driven[name];
        var exact = new MasterEquation(system);
        Observed found = Observe(system, exact);

        double strongest = 0;
        for (int edge = 0; edge < system.Edges.Count; edge++)
        {
            output.WriteLine(ZScore.Within([.. found.Net(edge)], exact.NetTraffic(edge)));
            strongest = Math.Max(strongest, Math.Abs(exact.NetTraffic(edge)) / Deviation(found.Net(edge)));
        }

        // Not because nothing can be told apart: some edge carries far more than its error.
        Assert.InRange(strongest, 20, double.PositiveInfinity);
        CheckTraffic(system, exact, found);
        CheckPlacements(exact.States, exact.Stationary, found);
    }

    [Fact]
    public void The_master_equation_in_the_tests_has_the_current_of_a_driven_ring()
    {
        // Two ions on five sites that only exclude each other, saddle and sites alike: every placement is equally likely, the target empty with 3/4.
        SmallSystem ring = new() { Width = 5, Height = 1, Ions = 2, Periodic = (true, false), WorkEv = (0.05, 0) };
        var exact = new MasterEquation(ring);

        Assert.All(exact.Stationary, probability => Assert.Equal(0.1, probability, 1e-12));
        double current = 2 / 5.0 * 0.75 * (ring.Rate(0, -0.05) - ring.Rate(0, 0.05));
        for (int edge = 0; edge < 5; edge++)
            Assert.Equal(1, exact.NetTraffic(edge) / current, 1e-12);
        Assert.Equal(1, exact.Drift.X / (5 * current), 1e-12);
        Assert.All(exact.Occupation, filled => Assert.Equal(0.4, filled, 1e-12));
    }

    private static SmallSystem Grid(int ions) => new() { Width = 4, Height = 3, Ions = ions, NearestEv = 0.05, DiagonalEv = -0.02 };

    private void CheckTraffic(SmallSystem system, MasterEquation exact, Observed found)
    {
        for (int edge = 0; edge < system.Edges.Count; edge++)
        {
            output.WriteLine(ZScore.Within([.. found.Forward(edge)], exact.Traffic(edge, forward: true)));
            output.WriteLine(ZScore.Within([.. found.Backward(edge)], exact.Traffic(edge, forward: false)));
            Assert.InRange(Deviation(found.Forward(edge)) / exact.Traffic(edge, forward: true), 0, 0.06);
        }
    }

    private void CheckPlacements(IReadOnlyList<int> states, IReadOnlyList<double> probability, Observed found)
    {
        double threshold = FewVisits / (Replicas * Samples);
        List<int> rare = [];
        for (int index = 0; index < states.Count; index++)
        {
            if (probability[index] >= threshold)
                output.WriteLine(ZScore.Within([.. found.Visits.Select(visits => visits.GetValueOrDefault(states[index]) / (double)Samples)], probability[index]));
            else
                rare.Add(index);
        }

        Assert.InRange(states.Count - rare.Count, 20, states.Count);
        if (rare.Count > 0)
            output.WriteLine(ZScore.Within([.. found.Visits.Select(visits => rare.Sum(index => visits.GetValueOrDefault(states[index])) / (double)Samples)], rare.Sum(index => probability[index])));
        Assert.All(found.Visits, visits => Assert.All(visits.Keys, state => Assert.Contains(state, states)));
    }

    /// <summary>Equilibrates, then samples placements about three hops an ion apart.</summary>
    private static Observed Observe(SmallSystem system, MasterEquation exact)
    {
        double interval = 3 * system.Ions / exact.HopRate;
        using var run = new SmallRun(system, Replicas, cellSites: 1);
        run.Advance(30 * interval);
        (long Forward, long Backward)[][] before = [.. Enumerable.Range(0, Replicas).Select(run.Hops)];
        Dictionary<int, int>[] visits = [.. Enumerable.Range(0, Replicas).Select(_ => new Dictionary<int, int>())];
        for (int sample = 0; sample < Samples; sample++)
        {
            run.Advance(interval);
            for (int replica = 0; replica < Replicas; replica++)
            {
                int state = run.State(replica);
                visits[replica][state] = visits[replica].GetValueOrDefault(state) + 1;
            }
        }

        (long Forward, long Backward)[][] after = [.. Enumerable.Range(0, Replicas).Select(run.Hops)];
        return new Observed(before, after, Samples * interval, visits);
    }

    private static double Deviation(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double mean = all.Average();
        return Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / (all.Length * (all.Length - 1.0)));
    }

    /// <summary>Hops of each replica along and against each edge before and after a time (s), and how often it was in each placement.</summary>
    private sealed record Observed((long Forward, long Backward)[][] Before, (long Forward, long Backward)[][] After, double Seconds, Dictionary<int, int>[] Visits)
    {
        /// <summary>Hops per second along an edge, one a replica.</summary>
        public IEnumerable<double> Forward(int edge) => After.Zip(Before, (after, before) => (after[edge].Forward - before[edge].Forward) / Seconds);

        /// <summary>Against it.</summary>
        public IEnumerable<double> Backward(int edge) => After.Zip(Before, (after, before) => (after[edge].Backward - before[edge].Backward) / Seconds);

        /// <summary>Their difference.</summary>
        public IEnumerable<double> Net(int edge) => Forward(edge).Zip(Backward(edge), (forward, backward) => forward - backward);
    }
}
