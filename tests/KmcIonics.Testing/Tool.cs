using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace KmcIonics.Testing;

/// <summary>How a program ended and what it wrote.</summary>
public sealed record ToolResult(int ExitCode, string StandardOutput, string StandardError)
{
    /// <summary>The same result, asserted to be a success; a failure shows what the program wrote.</summary>
    public ToolResult Succeeded()
    {
        if (ExitCode != 0)
            Assert.Fail($"exit code {ExitCode}\n{StandardError}\n{StandardOutput}");
        return this;
    }
}

/// <summary>Runs the programs that tests compare with.</summary>
public static class Tool
{
    /// <summary>Runs a program with no input.</summary>
    /// <param name="program">Name on PATH, or a path.</param>
    /// <param name="arguments">Arguments, not quoted.</param>
    /// <param name="limit">Time after which it and its children are killed and the test fails.</param>
    /// <param name="workingDirectory">Directory to run in; null for the current one.</param>
    public static ToolResult Run(
        string program, IEnumerable<string> arguments, TimeSpan limit, string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = workingDirectory ?? string.Empty,
        };
        using Process process = Start(start);
        process.StandardInput.Close();
        // Both streams are drained at once: a program blocks when either pipe is full.
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!Task.WaitAll([output, error, process.WaitForExitAsync()], limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Command(start)} ran for more than {limit.TotalSeconds} s");
        }

        return new ToolResult(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Path of a program on PATH, or null.</summary>
    public static string? Find(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Which of the programs are not on PATH and how to get them; null when all are.</summary>
    internal static string? Missing(IEnumerable<string> programs)
    {
        string[] missing = [.. programs.Where(program => Find(program) is null).Select(DebianPackage.OfTool)];
        return missing.Length == 0 ? null : $"not on PATH: {string.Join(", ", missing)}";
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            Assert.Fail($"{DebianPackage.OfTool(start.FileName)} does not start: {exception.Message}");
            throw;
        }
    }

    private static string Command(ProcessStartInfo start) => $"{start.FileName} {string.Join(' ', start.ArgumentList)}";
}
