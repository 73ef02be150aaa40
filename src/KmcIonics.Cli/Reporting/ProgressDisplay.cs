using System.Diagnostics;
using KmcIonics.Cli.Running;

namespace KmcIonics.Cli.Reporting;

/// <summary>One line that is rewritten on a terminal; a plain line every ten seconds elsewhere.</summary>
internal sealed class ProgressDisplay : IProgress<RunProgress>, IDisposable
{
    private readonly TextWriter writer;
    private readonly bool terminal;
    private readonly TimeSpan interval;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan last = TimeSpan.MinValue;
    private string stage = string.Empty;
    private bool lineOpen;

    private ProgressDisplay(TextWriter writer, bool terminal)
    {
        (this.writer, this.terminal) = (writer, terminal);
        interval = terminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(10);
    }

    public static ProgressDisplay Start(TextWriter writer) => new(writer, !Console.IsErrorRedirected);

    public void Report(RunProgress value)
    {
        bool newStage = value.Stage != stage && terminal;
        if (!newStage && last != TimeSpan.MinValue && watch.Elapsed - last < interval)
            return;
        (last, stage) = (watch.Elapsed, value.Stage);
        string line = Line(value, watch.Elapsed);
        if (terminal)
        {
            writer.Write($"\r{line}\u001b[K");
            lineOpen = true;
        }
        else
        {
            writer.WriteLine(line);
        }
    }

    public void Dispose()
    {
        if (lineOpen)
            writer.Write("\r\u001b[K");
    }

    private static string Line(RunProgress value, TimeSpan elapsed)
    {
        if (value.Fraction <= 0)
            return value.Stage;
        double seconds = Math.Max(elapsed.TotalSeconds, 1e-3);
        TimeSpan left = TimeSpan.FromSeconds(Math.Min(seconds * (1 - value.Fraction) / value.Fraction, 8.64e6));
        int filled = (int)(20 * value.Fraction);
        string bar = new string('█', filled) + new string('░', 20 - filled);
        return $"{bar} {100 * value.Fraction,3:F0} %  {value.Stage}  t = {value.SimulatedTime:G3} s  "
            + $"{value.Hops / seconds:G3} hops/s  {value.Attempts / seconds:G3} attempts/s  {left:d\\.hh\\:mm\\:ss} left".Replace(" 0.", " ", StringComparison.Ordinal);
    }
}
