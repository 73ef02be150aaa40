using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace KmcIonics.Benchmarks.LatticeBuilders;

/// <summary>Writes measured builds as a table and as JSON.</summary>
internal static class BuildReport
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    /// <summary>One row of the table.</summary>
    public static string Line(BuildMeasurement m) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {m.Kind} | {m.Sites:N0} | {m.Hops:N0} | {m.SitesSeconds:F2} | {m.HopsSeconds:F2} | {m.BuildSeconds:F2} | {m.BuildCpuSeconds:F2} | {1e6 * m.BuildSeconds / m.Sites:F2} | {m.BuildPeakGiB:F2} | {m.ReadySeconds:F2} | {m.ReadyCpuSeconds:F2} | {m.ReadyPeakGiB:F2} |");

    /// <summary>Writes both files.</summary>
    public static void Write(string output, IReadOnlyList<BuildMeasurement> measured)
    {
        File.WriteAllText(output + ".json", JsonSerializer.Serialize(new { Processors = Environment.ProcessorCount, MemoryGiB = MemoryGiB, Measurements = measured }, s_json) + "\n");
        var text = new StringBuilder();
        text.AppendLine("# Building lattices").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {MemoryGiB:F0} GiB, {RuntimeInformation.FrameworkDescription}.").AppendLine();
        text.AppendLine("Built: sites and hop graph. Ready: percolation and scheduling cells after that, as a run needs them. Memory is the peak of a process that builds one lattice, to there.").AppendLine();
        text.AppendLine("| kind | sites | hops | sites s | hops s | built s | processor s | s per 10⁶ sites | GiB | ready s | processor s | GiB |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (BuildMeasurement measurement in measured)
            text.AppendLine(Line(measurement));
        text.AppendLine().AppendLine("## Growth").AppendLine();
        text.AppendLine("Time a site at the largest size over that at the smallest: 1 is linear.").AppendLine();
        text.AppendLine("| kind | wall | processor |").AppendLine("| --- | ---: | ---: |");
        foreach (IGrouping<string, BuildMeasurement> kind in measured.GroupBy(measurement => measurement.Kind).Where(kind => kind.Count() > 1))
        {
            (BuildMeasurement small, BuildMeasurement large) = (kind.MinBy(m => m.Sites)!, kind.MaxBy(m => m.Sites)!);
            double sites = large.Sites / (double)small.Sites;
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {kind.Key} | {large.BuildSeconds / small.BuildSeconds / sites:F2} | {large.BuildCpuSeconds / small.BuildCpuSeconds / sites:F2} |");
        }

        File.WriteAllText(output + ".md", text.ToString());
    }

    private static double MemoryGiB => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
}
