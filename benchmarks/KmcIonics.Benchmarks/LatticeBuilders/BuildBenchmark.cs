using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KmcIonics.Benchmarks.LatticeBuilders;

/// <summary>
/// How long does it take to build each kind of lattice, how much memory, and does time grow as the number of sites? Each build has a process of its own;
/// it lasts too long for an inner loop.
/// </summary>
internal static class BuildBenchmark
{
    private static readonly long[] s_sizes = [100_000, 1_000_000, 10_000_000];

    /// <summary>
    /// <c>lattices [OUTPUT] [SIZES] [KIND…]</c> measures and writes OUTPUT.md and OUTPUT.json; <c>lattice KIND SITES</c> builds one here.
    /// </summary>
    public static int Run(string[] arguments)
    {
        if (arguments[0] == "lattice")
        {
            Console.WriteLine(JsonSerializer.Serialize(MeasuredBuild.Of(
                BuildCase.All.Single(build => build.Name == arguments[1]), long.Parse(arguments[2], CultureInfo.InvariantCulture))));
            return 0;
        }

        string output = arguments.ElementAtOrDefault(1) ?? "lattice-builders";
        long[] sizes = arguments.Length > 2 ? [.. arguments[2].Split(',').Select(size => long.Parse(size, CultureInfo.InvariantCulture))] : s_sizes;
        var measured = new List<BuildMeasurement>();
        foreach (BuildCase build in BuildCase.All.Where(build => arguments.Length <= 3 || arguments.Skip(3).Contains(build.Name)))
        {
            foreach (long size in sizes)
            {
                BuildMeasurement measurement = InOwnProcess(build.Name, size);
                Console.WriteLine(BuildReport.Line(measurement));
                measured.Add(measurement);
                BuildReport.Write(output, measured);
            }
        }

        return 0;
    }

    private static BuildMeasurement InOwnProcess(string kind, long sites)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(BuildBenchmark).Assembly.Location);
        start.ArgumentList.Add("lattice");
        start.ArgumentList.Add(kind);
        start.ArgumentList.Add(sites.ToString(CultureInfo.InvariantCulture));
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<BuildMeasurement>(text)! : throw new InvalidOperationException($"'{kind}' with {sites:N0} sites failed.");
    }
}
