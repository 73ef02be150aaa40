using System.CommandLine;
using KmcIonics.Engine.Backends;

namespace KmcIonics.Cli.Commands;

/// <summary>Which device a run takes, and why.</summary>
internal sealed class DeviceChoice
{
    private static readonly Dictionary<string, DeviceKind> KindByName = new(StringComparer.Ordinal)
    {
        ["cuda"] = DeviceKind.Cuda,
        ["opencl"] = DeviceKind.OpenCl,
        ["host"] = DeviceKind.Host,
        ["ilgpu-cpu"] = DeviceKind.IlgpuCpu,
    };

    public DeviceChoice()
    {
        Device.AcceptOnlyFromAmong(["auto", .. KindByName.Keys]);
        Threads.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int threads) || threads is < 1 or > 1024))
                result.AddError($"--threads is '{result.Tokens[0].Value}'; allowed are 1 to 1024.");
        });
    }

    public Option<string> Device { get; } = new("--device")
    {
        Description = "Where to run. auto takes a GPU by CUDA, then by OpenCL, where one is present and the job keeps it busy; else the host.",
        DefaultValueFactory = _ => "auto",
    };

    public Option<int?> Threads { get; } = new("--threads") { Description = "Host threads; all processors unless given. Results do not depend on it.", HelpName = "N" };

    /// <summary>Name of a backend as options and files have it.</summary>
    public static string NameOf(DeviceKind kind) => KindByName.First(pair => pair.Value == kind).Key;

    /// <summary>Device that <c>auto</c> takes for a job, with the reason.</summary>
    /// <param name="cells">Scheduling cells that can advance side by side: of all replicas of a condition.</param>
    /// <param name="threads">Host threads.</param>
    public static (DeviceKind Kind, string Reason) Automatic(long cells, int threads)
    {
        DeviceKind gpu = DeviceCatalogue.List(DeviceKind.Cuda).Count > 0 ? DeviceKind.Cuda : DeviceKind.OpenCl;
        if (!DeviceCatalogue.List(gpu).Any(device => device.IsGpu))
            return (DeviceKind.Host, "no GPU is present, by CUDA or OpenCL");
        long least = LeastCells(threads);
        return cells < least
            ? (DeviceKind.Host, $"a GPU is faster from about {least:N0} scheduling cells in all replicas of a condition, and there are {cells:N0}")
            : (gpu, gpu == DeviceKind.Cuda ? "a CUDA device is present" : "no CUDA device, but an OpenCL GPU is present");
    }

    /// <summary>Cells from which a GPU is faster than a number of host threads; benchmarks/results has the measurements.</summary>
    public static long LeastCells(int threads) => 250L * threads;

    public void AddTo(Command command)
    {
        command.Add(Device);
        command.Add(Threads);
    }

    /// <summary>Opens the device asked for, or the one that suits a job.</summary>
    /// <param name="parsed">Command line.</param>
    /// <param name="cells">Scheduling cells of all replicas of a condition.</param>
    public (Device Device, string Reason) Open(ParseResult parsed, long cells)
    {
        string name = parsed.GetRequiredValue(Device);
        (DeviceKind kind, string reason) = name == "auto" ? Automatic(cells, parsed.GetValue(Threads) ?? Environment.ProcessorCount) : (KindByName[name], "asked for by --device");
        return (DeviceCatalogue.Open(kind, parsed.GetValue(Threads)), reason);
    }
}
