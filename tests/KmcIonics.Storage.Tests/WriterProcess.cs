using System.Collections;
using System.Diagnostics;

namespace KmcIonics.Storage.Tests;

/// <summary>The test assembly run as a program: writes a sample to the path it is given; with "forever", it never ends.</summary>
internal static class WriterProcess
{
    /// <summary>What the child prints once it is in the middle of writing.</summary>
    public const string Writing = "writing";

    private static int Main(string[] arguments)
    {
        ResultRecord record = SampleResult.Create();
        if (arguments is [_, "forever"])
            record = SampleResult.WithFrames(record, frames => new EndlessFrames(frames));
        ResultFile.Write(arguments[0], record, overwrite: true);
        return 0;
    }

    public static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(WriterProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

    /// <summary>Frames of which the last does not come once all were read for the checksum.</summary>
    private sealed class EndlessFrames(IReadOnlyList<TrajectoryFrame> frames) : IReadOnlyList<TrajectoryFrame>
    {
        private int _lastFrames;

        public int Count => frames.Count;

        public TrajectoryFrame this[int index]
        {
            get
            {
                // Read twice for the checksum (position, image), then for writing.
                if (index == frames.Count - 1 && ++_lastFrames > 2)
                {
                    Console.WriteLine(Writing);
                    Thread.Sleep(Timeout.Infinite);
                }

                return frames[index];
            }
        }

        public IEnumerator<TrajectoryFrame> GetEnumerator() => frames.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
