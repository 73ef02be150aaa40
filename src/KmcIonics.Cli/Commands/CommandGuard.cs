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
        catch (JobErrorsException exception)
        {
            // Each line starts with its file:line:column, by which editors find the place.
            Console.Error.WriteLine(exception.Message);
            return ExitCode.BadInput;
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
        catch (Exception exception)
        {
            return Fail($"this is a fault of KmcIonics, not of the job; please report it with what follows.\n{exception}", ExitCode.Failure);
        }
    }

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine($"error: {message}");
        return code;
    }
}
