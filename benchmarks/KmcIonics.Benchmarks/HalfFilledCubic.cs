using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Benchmarks;

/// <summary>A half-filled simple cubic lattice on a device, to be advanced by numbers of attempts.</summary>
internal sealed class HalfFilledCubic : IDisposable
{
    private readonly Device device;
    private readonly EngineRun run;
    private readonly ConditionRates rates;
    private double time;

    public HalfFilledCubic(DeviceKind kind, int threads, int edge, int cellSites)
    {
        Motif motif = Crystals.SimpleCubic();
        (CrystalCells cells, CellGraph graph) = CrystalCellGraph.Build(motif, new CellOffset(edge, edge, edge), cellSites);
        rates = ConditionRates.Compile(graph, 300);
        var model = new CompiledModel(graph, [rates], seed: 1);
        IonCounts counts = IonCounts.Of(cells, [new IonPopulation("Li", 1, [new SublatticeFill("site", 0.5, null)])]);
        device = DeviceCatalogue.Open(kind, threads);
        run = device.Load(model, [new ReplicaStart(0, 0, () => InitialSites.Build(cells, counts, 1, 0))]);
        CellCount = graph.CellCount;
        Advance(graph.SiteCount);
    }

    public int CellCount { get; }

    /// <summary>Advances by the time in which that many attempts are expected.</summary>
    public void Advance(double attempts)
    {
        time += attempts / rates.TotalRate;
        run.AdvanceTo([rates.ToTicks(time)]);
    }

    public void Dispose()
    {
        run.Dispose();
        device.Dispose();
    }
}
