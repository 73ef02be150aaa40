using System.CommandLine;
using KmcIonics.Engine.Backends;
using KmcIonics.GpuKit;

Option<DeviceKind?> kind = new("--device") { Description = "Cuda, OpenCl, Host or IlgpuCpu; the best there is unless given." };
Option<bool> small = new("--small") { Description = "Small sizes only: checks the kit itself in a minute or two." };
Option<DirectoryInfo> folder = new("--out") { Description = "Folder for the reports.", DefaultValueFactory = _ => new DirectoryInfo(".") };
Option<string> driver = new("--driver") { Description = "Driver version, as nvidia-smi prints it; goes into the report.", DefaultValueFactory = _ => string.Empty };
Option<string> filter = new("--only") { Description = "equality, throughput or scan (of cells and launch shapes); the first two unless given.", DefaultValueFactory = _ => "equality,throughput" };
var root = new RootCommand("Runs the equality tests and the throughput table on a device, and writes gpu-kit.json and gpu-kit.md.") { kind, small, folder, driver, filter };
root.SetAction(parsed =>
{
    DeviceKind chosen = parsed.GetValue(kind) ?? DeviceCatalogue.List()[0].Kind;
    using Device? device = TryOpen(chosen);
    if (device is null)
        return 3;
    var report = new KitReport(device.Description, device.Threads, parsed.GetRequiredValue(driver)) { CopyGigabytesPerSecond = device.MeasureCopyBandwidth() / 1e9 };
    Console.WriteLine($"{device.Description.Name}, {device.Description.Kind}, {device.Description.MemoryBytes / 1e9:F1} GB, driver {report.Driver}");
    string parts = parsed.GetRequiredValue(filter);
    if (parts.Contains("equality", StringComparison.Ordinal))
        report.Equality.AddRange(EqualityRun.All(device));
    if (parts.Contains("throughput", StringComparison.Ordinal))
        MeasureAll(ThroughputCase.Table(parsed.GetValue(small)));
    if (parts.Contains("scan", StringComparison.Ordinal))
        MeasureAll(ThroughputCase.Scan(parsed.GetValue(small)));

    report.Write(parsed.GetRequiredValue(folder));
    return report.Equality.TrueForAll(row => row.Equal) && !report.Throughput.Exists(row => row.Failed) ? 0 : 1;

    void MeasureAll(IEnumerable<ThroughputCase> cases)
    {
        foreach (ThroughputCase size in cases)
        {
            ThroughputRow row = size.MeasureOrSay(device);
            Console.WriteLine(row.Text);
            report.Throughput.Add(row);
            report.Write(parsed.GetRequiredValue(folder));
        }
    }
});
filter.AcceptOnlyFromAmong("equality", "throughput", "scan", "equality,throughput", "equality,throughput,scan");
return root.Parse(args).Invoke();

static Device? TryOpen(DeviceKind kind)
{
    try
    {
        return DeviceCatalogue.Open(kind);
    }
    catch (NoSuchDeviceException exception)
    {
        Console.Error.WriteLine($"error: {exception.Message}");
        return null;
    }
}
