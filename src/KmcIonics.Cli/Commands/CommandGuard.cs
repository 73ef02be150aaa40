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
        catch (InputException exception)
        {
            return Fail(exception.Message, ExitCode.BadInput);
        }
        catch (NoSuchDeviceException exception)
        {
            return Fail($"{exception.Message}. Run 'kmc-ionics devices' to see what there is, or leave out --device.", ExitCode.NoSuchDevice);
        }
        catch (OperationCanceledException)
        {
            return Fail("interrupted; nothing was sampled to its end, so no file was written", ExitCode.Interrupted);
        }
        catch (OutOfMemoryException)
        {
            return Fail("out of memory. Use a smaller supercell or fewer replicas.", ExitCode.Failure);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(exception.Message, ExitCode.Failure);
        }
    }

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine(message.StartsWith("error", StringComparison.Ordinal) ? message : $"error: {message}");
        return code;
    }
}
