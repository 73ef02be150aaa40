using System.Reflection;
using System.Text;
using System.Text.Json;
using KmcIonics.Engine.Backends;

namespace KmcIonics.GpuKit;

/// <summary>What was measured, where and with which build.</summary>
internal sealed class KitReport(DeviceDescription device, int threads, string driver)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public List<EqualityRow> Equality { get; } = [];

    public List<ThroughputRow> Throughput { get; } = [];

    public string Device { get; } = device.Name;

    public string Backend { get; } = device.Kind.ToString();

    public int Threads { get; } = threads;

    public double MemoryGigabytes { get; } = device.MemoryBytes / 1e9;

    /// <summary>Bytes read plus bytes written by a copy within the device.</summary>
    public double CopyGigabytesPerSecond { get; init; }

    public string Driver { get; } = string.Join(", ", new[] { driver, device.Driver }.Where(text => text.Length > 0));

    public string Build { get; } =
        typeof(KitReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public DateTimeOffset Date { get; } = DateTimeOffset.UtcNow;

    public void Write(DirectoryInfo folder)
    {
        folder.Create();
        File.WriteAllText(Path.Combine(folder.FullName, "gpu-kit.json"), JsonSerializer.Serialize(this, Indented) + "\n");
        File.WriteAllText(Path.Combine(folder.FullName, "gpu-kit.md"), Markdown());
    }

    private string Markdown()
    {
        var text = new StringBuilder();
        text.AppendLine($"# {Device} ({Backend})").AppendLine()
            .AppendLine($"{MemoryGigabytes:F1} GB, copies {CopyGigabytesPerSecond:F0} GB/s, driver {(Driver.Length > 0 ? Driver : "none")}, {Threads} host threads, build {Build}, {Date:yyyy-MM-dd}.").AppendLine()
            .AppendLine("## Equality with the serial oracle").AppendLine()
            .AppendLine("| case | bits |").AppendLine("|---|---|");
        foreach (EqualityRow row in Equality)
            text.AppendLine($"| {row.Case} | {(row.Equal ? "equal" : "DIFFERENT")} |");
        text.AppendLine().AppendLine("## Throughput").AppendLine()
            .AppendLine("Simple cubic, half filled, nearest-neighbour hops, tracers on; median of five stretches.").AppendLine()
            .AppendLine("| sites | replicas | cell sites | attempted hops/s | accepted hops/s | bytes/site | threads, cells, rounds | events a cell and launch | µs a launch | |")
            .AppendLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (ThroughputRow row in Throughput)
        {
            text.AppendLine(
                $"| {row.Sites:N0} | {row.Replicas:N0} | {row.CellSites:N0} | {row.AttemptedPerSecond:G3} | {row.AcceptedPerSecond:G3} | {row.BytesPerSite:F1} | {(row.Shape is { } shape ? $"{shape.GroupThreads}, {shape.GroupCells}, {shape.Rounds}" : string.Empty)} | {row.EventsPerCellAndLaunch:G3} | {row.MicrosecondsPerLaunch:F1} | {row.Remark} |");
        }

        return text.ToString();
    }
}
