using System.CommandLine;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Reporting;
using KmcIonics.Engine.Backends;
using Spectre.Console;

namespace KmcIonics.Cli.Commands;

/// <summary><c>devices</c>: what this machine can run on.</summary>
internal static class DevicesCommand
{
    public static Command Create()
    {
        var command = new Command("devices", "List the devices of this machine and say which one 'auto' takes.");
        var json = new Option<bool>("--json") { Description = "Print the list as JSON, and nothing else, on standard output." };
        command.Add(json);
        command.SetAction(parsed => CommandGuard.Run(() =>
        {
            IReadOnlyList<DeviceDescription> devices = DeviceCatalogue.List();
            (DeviceKind automatic, string reason) = DeviceChoice.Automatic(long.MaxValue, Environment.ProcessorCount);
            if (parsed.GetValue(json))
                Console.WriteLine(Json(devices, automatic, reason));
            else
                Write(devices, automatic, reason);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(IReadOnlyList<DeviceDescription> devices, DeviceKind automatic, string reason)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("--device", "name", "memory", "units", "driver");
        foreach (DeviceDescription device in devices)
        {
            table.AddRow(
                DeviceChoice.NameOf(device.Kind), Markup.Escape(device.Name), $"{device.MemoryBytes / 1e9:F1} GB", $"{device.Units}", Markup.Escape(device.Driver));
        }

        AnsiConsole.Write(table);
        string small = automatic == DeviceKind.Host
            ? string.Empty
            : $" Jobs of fewer than {DeviceChoice.LeastCells(Environment.ProcessorCount):N0} scheduling cells in all replicas of a condition run faster on the host, and auto takes it.";
        Console.WriteLine($"auto takes {DeviceChoice.NameOf(automatic)}: {reason}.{small}");
    }

    private static string Json(IReadOnlyList<DeviceDescription> devices, DeviceKind automatic, string reason) => JsonOutput.Text(new JsonObject
    {
        ["auto"] = DeviceChoice.NameOf(automatic),
        ["reason"] = reason,
        ["devices"] = new JsonArray([.. devices.Select(device => new JsonObject
        {
            ["device"] = DeviceChoice.NameOf(device.Kind),
            ["name"] = device.Name,
            ["memory_bytes"] = device.MemoryBytes,
            ["units"] = device.Units,
            ["driver"] = device.Driver.Length == 0 ? null : device.Driver,
        })]),
    });
}
