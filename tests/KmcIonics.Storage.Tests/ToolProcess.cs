using System.Diagnostics;

namespace KmcIonics.Storage.Tests;

/// <summary>Runs a program to its end.</summary>
internal static class ToolProcess
{
    /// <summary>Exit code and everything the program printed.</summary>
    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
