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
        Description = "Where to run. auto takes CUDA, then OpenCL, then the host.",
        DefaultValueFactory = _ => "auto",
    };

    public Option<int?> Threads { get; } = new("--threads") { Description = "Host threads; all processors unless given. Results do not depend on it.", HelpName = "N" };

    /// <summary>Name of a backend as options and files have it.</summary>
    public static string NameOf(DeviceKind kind) => KindByName.First(pair => pair.Value == kind).Key;

    /// <summary>Device that <c>auto</c> takes, with the reason.</summary>
    public static (DeviceKind Kind, string Reason) Automatic()
    {
        if (DeviceCatalogue.List(DeviceKind.Cuda).Count > 0)
            return (DeviceKind.Cuda, "a CUDA device is present");
        return DeviceCatalogue.List(DeviceKind.OpenCl).Count > 0
            ? (DeviceKind.OpenCl, "no CUDA device, but an OpenCL one is present")
            : (DeviceKind.Host, "no CUDA or OpenCL device is present");
    }

    public void AddTo(Command command)
    {
        command.Add(Device);
        command.Add(Threads);
    }

    public (Device Device, string Reason) Open(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(Device);
        (DeviceKind kind, string reason) = name == "auto" ? Automatic() : (KindByName[name], "asked for by --device");
        return (DeviceCatalogue.Open(kind, parsed.GetValue(Threads)), reason);
    }
}
