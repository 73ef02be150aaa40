using System.Diagnostics;
using KmcIonics.Engine;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;
using KmcIonics.Testing.Equality;

namespace KmcIonics.GpuKit;

/// <summary>Half-filled simple cubic lattice, nearest-neighbour hops, tracers on, of a size and a number of replicas.</summary>
internal sealed record ThroughputCase(int Edge, int Replicas, int CellSites, LaunchShape? Shape = null)
{
    private static (int Edge, int CellSites, (CrystalCells Cells, CellGraph Graph) Built) last;

    private const int Repetitions = 5;

    /// <summary>Attempts a timed stretch aims at: long against a launch and a poll, short against patience.</summary>
    private const double AttemptsPerStretch = 2e7;

    /// <summary>1e5 to 1e8 sites in one replica, then up to 1,000 replicas of 1e5 and 1e4 sites.</summary>
    public static IEnumerable<ThroughputCase> Table(bool small) => small
        ? [new(48, 1, 512), new(100, 1, 512), new(24, 10, 512)]
        :
        [
            new(48, 1, 64), new(48, 1, 512), new(100, 1, 64), new(100, 1, 512),
            new(216, 1, 27), new(216, 1, 64), new(216, 1, 125), new(216, 1, 512),
            new(464, 1, 64), new(464, 1, 125), new(464, 1, 216), new(464, 1, 512),
            new(24, 10, 64), new(24, 100, 64), new(24, 1000, 64), new(24, 1000, 512), new(48, 10, 64), new(48, 100, 64), new(48, 1000, 216),
        ];

    /// <summary>How speed depends on how threads share cells, at 1e7 sites in one replica and in a thousand.</summary>
    public static IEnumerable<ThroughputCase> Scan(bool small)
    {
        foreach (LaunchShape shape in (LaunchShape[])[new(64, 64, 1), new(256, 256, 1), new(256, 256, 2), new(256, 256, 8), new(256, 1024, 1), new(256, 256, 1, GlobalLists: true)])
            yield return new(small ? 48 : 216, 1, 64, shape);
        foreach (LaunchShape shape in (LaunchShape[])[new(64, 216, 1024), new(128, 216, 1024), new(224, 216, 1024), new(128, 216, 1024, GlobalLists: true), new(256, 432, 1024)])
            yield return new(24, small ? 10 : 1000, 64, shape);
    }

    /// <summary>Measures; what goes wrong at one size, as memory that was promised and is not there, stands in its row and costs no other.</summary>
    public ThroughputRow MeasureOrSay(Device device)
    {
        try
        {
            return Measure(device);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ThroughputRow(checked(Edge * Edge * Edge), Replicas, CellSites, 0, 0, 0, $"failed: {exception.Message.ReplaceLineEndings(" ")}") { Failed = true };
        }
    }

    private ThroughputRow Measure(Device device)
    {
        Motif motif = Crystals.SimpleCubic();
        if ((last.Edge, last.CellSites) != (Edge, CellSites))
            last = (Edge, CellSites, CrystalCellGraph.Build(motif, new CellOffset(Edge, Edge, Edge), CellSites));
        (CrystalCells cells, CellGraph graph) = last.Built;
        ConditionRates rates = ConditionRates.Compile(graph, 300);
        var model = new CompiledModel(graph, [rates], seed: 1);
        long needed = (model.BytesPerReplica * Replicas) + model.SharedBytes;
        if (needed > 0.8 * device.Description.MemoryBytes)
            return new ThroughputRow(graph.SiteCount, Replicas, graph.Templates[0].SiteCount, 0, 0, 0, $"skipped: needs {needed / 1e9:F1} GB");
        IonCounts counts = IonCounts.Of(cells, [new IonPopulation("Li", 1, [new SublatticeFill("site", 0.5, null)])]);

        // All replicas start alike: placing ions is not what is measured, and their streams differ.
        byte[] occupants = InitialSites.Build(cells, counts, model.Seed, 0);
        using EngineRun run = device.Load(model, [.. Enumerable.Range(0, Replicas).Select(r => new ReplicaStart((uint)r, 0, () => occupants))], shape: Shape);
        double stretch = Math.Max(AttemptsPerStretch / ((double)graph.SiteCount * Replicas), 2) * graph.SiteCount / rates.TotalRate;
        run.AdvanceTo(Horizons(stretch * 0.2));
        (double attempts, double hops) = Counts(run);
        (double firstAttempts, long firstSweeps, double total) = (attempts, run.Sweeps, 0);
        List<(double Attempted, double Accepted)> speeds = [];
        for (int repetition = 1; repetition <= Repetitions; repetition++)
        {
            ulong[] horizons = Horizons(stretch * (0.2 + repetition));
            var watch = Stopwatch.StartNew();
            run.AdvanceTo(horizons);
            double seconds = watch.Elapsed.TotalSeconds;
            total += seconds;
            (double attemptsNow, double hopsNow) = Counts(run);
            speeds.Add(((attemptsNow - attempts) / seconds, (hopsNow - hops) / seconds));
            (attempts, hops) = (attemptsNow, hopsNow);
        }

        (double attempted, double accepted) = speeds.Order().ElementAt(Repetitions / 2);
        long sweeps = run.Sweeps - firstSweeps;
        return new ThroughputRow(
            graph.SiteCount, Replicas, graph.Templates[0].SiteCount, attempted, accepted, needed / ((double)graph.SiteCount * Replicas), string.Empty)
        {
            Shape = Shape,
            EventsPerCellAndLaunch = sweeps == 0 ? 0 : (attempts - firstAttempts) / sweeps / ((double)graph.CellCount * Replicas),
            MicrosecondsPerLaunch = sweeps == 0 ? 0 : total / sweeps * 1e6,
        };

        ulong[] Horizons(double time) => [.. Enumerable.Repeat(rates.ToTicks(time), Replicas)];
    }

    private static (double Attempts, double Hops) Counts(EngineRun run)
    {
        double attempts = 0, hops = 0;
        for (int r = 0; r < run.ReplicaCount; r++)
        {
            attempts += run.ReadEventCounts(r).Sum(count => (double)count);
            hops += run.ReadHops(r).Sum(count => (double)count);
        }

        return (attempts, hops);
    }
}

/// <summary>Speed at one size, median of five stretches.</summary>
/// <param name="Sites">Sites in a replica.</param>
/// <param name="Replicas">Replicas in the launch.</param>
/// <param name="CellSites">Sites in a scheduling cell.</param>
/// <param name="AttemptedPerSecond">Attempted hops per second.</param>
/// <param name="AcceptedPerSecond">Accepted hops per second.</param>
/// <param name="BytesPerSite">Device memory over all sites.</param>
/// <param name="Remark">Why there is no number, or nothing.</param>
internal sealed record ThroughputRow(
    int Sites, int Replicas, int CellSites, double AttemptedPerSecond, double AcceptedPerSecond, double BytesPerSite, string Remark)
{
    /// <summary>How threads shared cells, where the case sets it.</summary>
    public LaunchShape? Shape { get; init; }

    /// <summary>Events that a cell executed in a launch, on average; 0 on the host.</summary>
    public double EventsPerCellAndLaunch { get; init; }

    /// <summary>Wall time of a launch, with its share of polls.</summary>
    public double MicrosecondsPerLaunch { get; init; }

    /// <summary>Whether measuring ended in an error.</summary>
    public bool Failed { get; init; }

    public string Text =>
        $"{Sites,11:N0} sites × {Replicas,5:N0} replicas, cells of {CellSites,5}: {AttemptedPerSecond:G3} attempted/s, {AcceptedPerSecond:G3} accepted/s, "
        + $"{EventsPerCellAndLaunch:G3} events a cell and launch, {MicrosecondsPerLaunch:F1} µs a launch {Shape} {Remark}";
}
