using System.Diagnostics;

namespace KmcIonics.Storage.Tests;

/// <summary>The test assembly run as a program: starts to write a sample to the path it is given and stops in the middle.</summary>
internal static class WriterProcess
{
    /// <summary>What the child prints in the middle of writing.</summary>
    public const string Writing = "writing";

    public static Process Start(string path) => Process.Start(
        new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["exec", typeof(WriterProcess).Assembly.Location, path])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

    private static void Main(string[] arguments) => ResultFile.Write(
        arguments[0],
        SampleResult.WithFrames(SampleResult.Create(), frames => new WatchedFrames(frames, () =>
        {
            Console.WriteLine(Writing);
            Thread.Sleep(Timeout.Infinite);
        })),
        overwrite: true);
}
