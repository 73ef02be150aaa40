using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Testing;
using KmcIonics.Testing.Equality;
using Xunit.Abstractions;

namespace KmcIonics.Engine.Tests;

/// <summary>The predicted acceptance against what the clocks do from the same placement: of their first rings the predicted share become events.</summary>
public sealed class PredictedAcceptanceTests(ITestOutputHelper output)
{
    private const int Replicas = 4000;

    /// <summary>Species, laws, reservoirs, interactions, distance of exclusion.</summary>
    public static TheoryData<int, bool, bool, bool, double> Cases { get; } = new()
    {
        { 1, false, false, false, 0 },
        { 1, false, false, true, 0 },
        { 1, true, false, false, 0 },
        { 1, true, false, true, 1.2 },
        { 2, false, true, true, 0 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_the_share_of_the_first_rings(int species, bool laws, bool reservoirs, bool interacting, double exclusive)
    {
        (SiteSet sites, HopGraph hops) = RichNetworks.Disordered(200, species, laws, reservoirs, interacting, exclusive);
        (NetworkCells cells, CellGraph graph) = NetworkCellGraph.Build(sites, hops, 200);
        var model = new CompiledModel(graph, [ConditionRates.Compile(graph, 400)], 3);
        IonPopulation[] ions = [.. Enumerable.Range(0, species).Select(s => new IonPopulation($"{s}", 1, [.. cells.TypeNames.Select(type => new SublatticeFill(type, 0.4 / species, null))]))];
        byte[] start = InitialSites.Build(cells, IonCounts.Of(cells, ions), 3, 0);

        PredictedAcceptance predicted = PredictedAcceptance.Of(model, [start], new Dictionary<int, int> { [0] = PredictedAcceptance.Unsettled })[0];
        (int rings, int accepted) = SingleRings(model, start);

        Assert.InRange(predicted.Accepted, 0.01, predicted.Possible);
        Assert.Equal(laws || interacting, predicted.Accepted < 0.9 * predicted.Possible);
        output.WriteLine(ZScore.Within(accepted / (double)rings, Math.Sqrt(predicted.Accepted * (1 - predicted.Accepted) / rings), predicted.Accepted, samples: rings));
    }

    // Those of the replicas in which the clocks rang once: when they do depends on no placement.
    private static (int Rings, int Accepted) SingleRings(CompiledModel model, byte[] start)
    {
        using Device device = Device.OpenHost(threads: 1);
        using EngineRun run = device.Load(model, [.. Enumerable.Range(0, Replicas).Select(replica => new ReplicaStart((uint)replica, 0, () => start))]);
        run.AdvanceTo([.. Enumerable.Repeat(model.Conditions[0].ToTicks(1 / model.Conditions[0].TotalRate), Replicas)]);
        int[] once = [.. Enumerable.Range(0, Replicas).Where(replica => run.ReadEventCounts(replica).Sum(count => (long)count) == 1)];
        return (once.Length, once.Sum(replica => (int)run.ReadHops(replica).Sum(hops => (long)hops)));
    }

    /// <summary>A vacancy among n sites is found by one ring in n, wherever it is; two conditions are told apart by their rates alone.</summary>
    [Fact]
    public void Of_one_vacancy_is_exact_at_every_temperature()
    {
        const int Sites = 216;
        (CrystalCells cells, CellGraph graph) = CrystalCellGraph.Build(Crystals.SimpleCubic(), new CellOffset(6, 6, 6), 27);
        var model = new CompiledModel(graph, [ConditionRates.Compile(graph, 300), ConditionRates.Compile(graph, 900)], 1);
        byte[] start = InitialSites.Build(cells, new IonCounts([[Sites - 1]]), 1, 0);

        foreach (PredictedAcceptance predicted in PredictedAcceptance.Of(model, [start, start], new Dictionary<int, int> { [0] = PredictedAcceptance.Unsettled, [1] = 0 }).Values)
        {
            Assert.Equal(1.0 / Sites, predicted.Accepted, 1e-12);
            Assert.Equal(predicted.Possible, predicted.Accepted);
        }
    }
}
