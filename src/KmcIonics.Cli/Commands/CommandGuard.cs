using KmcIonics.Cli.Jobs;
using KmcIonics.Engine.Backends;
using KmcIonics.Model;

namespace KmcIonics.Cli.Commands;

/// <summary>Runs a command and turns what can go wrong into a message on standard error and an exit code; never a stack trace for a user's mistake.</summary>
internal static class CommandGuard
{
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception exception)
        {
            return Report(Cause(exception));
        }
    }

    private static int Report(Exception exception)
    {
        switch (exception)
        {
            case JobErrorsException:
                // Each line starts with its file:line:column, by which editors find the place.
                Console.Error.WriteLine(exception.Message);
                return ExitCode.BadInput;
            case InputException:
                return Fail(exception.Message, ExitCode.BadInput);
            case NoSuchDeviceException:
                return Fail($"{exception.Message}. Run 'kmc-ionics devices' to see what there is, or leave out --device.", ExitCode.NoSuchDevice);
            case OperationCanceledException:
                return Fail("interrupted; nothing was sampled to its end, so no file was written", ExitCode.Interrupted);
            case OutOfMemoryException:
                return Fail("out of memory. Use a smaller supercell or fewer replicas.", ExitCode.Failure);
            case IOException or UnauthorizedAccessException:
                return Fail(exception.Message, ExitCode.Failure);
            default:
                return Fail($"this is a fault of KmcIonics, not of the job; please report it with what follows.\n{exception}", ExitCode.Failure);
        }
    }

    // Parallel loops wrap what their bodies throw.
    private static Exception Cause(Exception exception) =>
        exception is AggregateException { InnerExceptions: { Count: > 0 } inner } ? Cause(inner.FirstOrDefault(one => one is InputException) ?? inner[0]) : exception;

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine($"error: {message}");
        return code;
    }
}
