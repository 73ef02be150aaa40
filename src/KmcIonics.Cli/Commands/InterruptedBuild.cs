using System.Runtime.InteropServices;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Commands;

/// <summary>While it lives, Ctrl-C and SIGTERM end the program at once, in words and with the exit code for it: before there are results nothing is worth keeping.</summary>
internal sealed class InterruptedBuild : IDisposable
{
    private readonly PosixSignalRegistration _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    private readonly PosixSignalRegistration _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private static void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        UnfinishedFiles.Remove();
        Console.Error.WriteLine("error: interrupted; no file was left half written");
        Environment.Exit(ExitCode.Interrupted);
    }
}
