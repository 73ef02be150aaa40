using System.Diagnostics;
using System.Globalization;
using KmcIonics.Analysis;
using KmcIonics.Engine;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Benchmarks;

/// <summary>
/// What transport costs beside the hops that it is measured on, in one run: a half-filled simple cubic lattice, 200 frames of 2 hops per ion as in a usual job. Both parts are timed within each frame, so
/// that a machine that others use slows both alike; what memory the observer keeps is read at the middle and at the end.
/// </summary>
internal static class AnalysisCost
{
    private const double HopsPerFrame = 2;

    /// <summary>Runs it: <c>analysis [edge] [frames] [threads]</c>.</summary>
    public static int Run(string[] args)
    {
        int edge = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100;
        int frames = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200;
        int threads = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
        Motif motif = Crystals.SimpleCubic();
        (CrystalCells cells, CellGraph graph) = CrystalCellGraph.Build(motif, new CellOffset(edge, edge, edge), 512);
        ConditionRates rates = ConditionRates.Compile(graph, 300);
        var model = new CompiledModel(graph, [rates], seed: 1);
        IonCounts counts = IonCounts.Of(cells, [new IonPopulation("Li", 1, [new SublatticeFill("site", 0.5, null)])]);
        using Device device = DeviceCatalogue.Open(DeviceKind.Host, threads);
        using var ensemble = new Ensemble(device, model, cells, counts, [new Member(0, 0, 0)]);
        var observer = new TransportObserver(System(motif, edge, counts.Total, frames), threads);

        // A quarter of the attempts find an ion and, beside it, an empty site.
        double interval = 4 * HopsPerFrame * counts.Total / rates.TotalRate;
        (var hops, var read, var analyse) = (new Stopwatch(), new Stopwatch(), new Stopwatch());
        long kept = 0;
        for (int frame = 0; frame <= frames; frame++)
        {
            hops.Start();
            ensemble.AdvanceTo([(frame + 1) * interval]);
            hops.Stop();
            read.Start();
            IonFrame state = ensemble.Observe(0);
            read.Stop();
            analyse.Start();
            observer.Observe(frame, state);
            analyse.Stop();
            if (frame == frames / 2 || frame == frames - 1)
                kept = Report(frame, kept);
        }

        double all = (hops.Elapsed + read.Elapsed + analyse.Elapsed).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{graph.SiteCount:N0} sites, {counts.Total:N0} ions, {frames} frames, {threads} threads: {all:F1} s, of it hops {hops.Elapsed.TotalSeconds:F2} s, reading {read.Elapsed.TotalSeconds:F2} s, analysis {analyse.Elapsed.TotalSeconds:F2} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"share of reading and analysis: {100 * (read.Elapsed + analyse.Elapsed).TotalSeconds / all:F1} %"));
        GC.KeepAlive(observer);
        return 0;
    }

    private static long Report(int frame, long before)
    {
        long memory = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"managed memory at frame {frame}: {memory / 1e6:F1} MB{(before > 0 ? $", {(memory - before) / 1e6:+0.0;-0.0} MB" : string.Empty)}"));
        return memory;
    }

    private static SampledSystem System(Motif motif, int edge, int ions, int frames) => new()
    {
        Replicas = 1,
        Ions = ions,
        Sites = (long)edge * edge * edge,
        Cell = motif.Structure.Cell,
        Volume = motif.Structure.Cell.Volume * edge * edge * edge,
        Temperature = 300,
        Species = "Li",
        Charge = 1,
        Dimension = 3,
        LongestHop = 3,
        Frames = frames,
        FitFromHops = 10,
        FitToHops = 40,
    };
}
