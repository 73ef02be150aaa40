using System.CommandLine;
using KmcIonics.Engine.Backends;
using Spectre.Console;

namespace KmcIonics.Cli.Commands;

/// <summary><c>devices</c>: what this machine can run on.</summary>
internal static class DevicesCommand
{
    public static Command Create()
    {
        var command = new Command("devices", "List the devices of this machine and say which one 'auto' takes.");
        command.SetAction(_ => CommandGuard.Run(() =>
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("--device", "name", "memory", "units", "driver");
            foreach (DeviceDescription device in DeviceCatalogue.List())
            {
                table.AddRow(
                    DeviceChoice.NameOf(device.Kind), Markup.Escape(device.Name), $"{device.MemoryBytes / 1e9:F1} GB", $"{device.Units}", Markup.Escape(device.Driver));
            }

            AnsiConsole.Write(table);
            (DeviceKind kind, string reason) = DeviceChoice.Automatic();
            Console.WriteLine($"auto takes {DeviceChoice.NameOf(kind)}: {reason}.");
            return ExitCode.Done;
        }));
        return command;
    }
}
