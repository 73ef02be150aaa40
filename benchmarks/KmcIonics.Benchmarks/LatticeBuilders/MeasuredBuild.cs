using System.Diagnostics;
using System.Globalization;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Benchmarks.LatticeBuilders;

/// <summary>Builds a lattice in this process and measures it. A process builds one, so that its peak memory is that lattice's.</summary>
internal static class MeasuredBuild
{
    private const long WarmUpSites = 20_000;
    private const long RepeatedUpTo = 200_000;
    private const int Repeats = 5;
    private const int CellSites = 512;

    /// <summary>Measures a build; a small one is repeated, and its median taken, because it ends before the compiler of hot code does.</summary>
    public static BuildMeasurement Of(BuildCase build, long sites)
    {
        for (int repeat = 0; repeat < Repeats; repeat++)
            _ = Once(build, WarmUpSites);
        BuildMeasurement[] measured = [.. Enumerable.Range(0, sites <= RepeatedUpTo ? Repeats : 1).Select(_ => Once(build, sites))];
        return measured.OrderBy(measurement => measurement.BuildSeconds).ElementAt(measured.Length / 2);
    }

    private static BuildMeasurement Once(BuildCase build, long size)
    {
        LatticeSpecification lattice = build.Lattice(size);
        GC.Collect();
        Lap start = Lap.Now();
        SiteSet sites = BuildCase.BuildSites(lattice);
        Lap placed = Lap.Now();
        HopGraph hops = build.BuildHops(sites, lattice);
        Lap linked = Lap.Now();
        var percolation = NetworkPercolation.Of(sites, hops);
        (_, CellGraph graph) = NetworkCellGraph.Build(sites, hops, CellSites);
        Lap ready = Lap.Now();
        if (percolation.Dimension == 0 || graph.SiteCount != sites.Count)
            throw new InvalidOperationException($"'{build.Name}' is no lattice to run on.");
        return new BuildMeasurement(
            build.Name,
            sites.Count,
            hops.Target.Length,
            placed.Wall - start.Wall,
            linked.Wall - placed.Wall,
            linked.Processor - start.Processor,
            linked.PeakGiB,
            ready.Wall - linked.Wall,
            ready.Processor - linked.Processor,
            ready.PeakGiB);
    }

    private readonly record struct Lap(double Wall, double Processor, double PeakGiB)
    {
        public static Lap Now() => new(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, Environment.CpuUsage.TotalTime.TotalSeconds, Peak());

        private static double Peak()
        {
            const string label = "VmHWM:";
            string line = File.ReadLines("/proc/self/status").First(text => text.StartsWith(label, StringComparison.Ordinal));
            return double.Parse(line[label.Length..].Replace("kB", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture) / (1 << 20);
        }
    }
}
