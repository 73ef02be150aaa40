using System.Numerics;
using KmcIonics.Engine;

namespace KmcIonics.Analysis;

/// <summary>Turns the counts of events by edge, which wrap at 2³², into the events since they were last read, replica by replica.</summary>
/// <param name="replicas">Number of replicas.</param>
public sealed class TrafficCounter(int replicas)
{
    /// <summary>Most events of a replica between two looks at it: no edge may have 2³², whatever share of them is its own.</summary>
    public const long MostEvents = 1L << 31;

    private readonly List<uint[]?> last = [.. new uint[]?[replicas]];
    private readonly List<long> attempts = [.. new long[replicas]];
    private uint[] events = [];

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more)
    {
        last.AddRange(new uint[]?[more]);
        attempts.AddRange(new long[more]);
    }

    /// <summary>Whether so many events have happened since a replica was last read that it has to be read.</summary>
    public bool IsDue(IonFrame frame) => last[frame.Replica] is not null && frame.Attempts - attempts[frame.Replica] > MostEvents / 2;

    /// <summary>Events along each edge since the replica was last read, [edges]; empty the first time, which they count from. They stand until the next call.</summary>
    /// <param name="frame">The replica.</param>
    /// <param name="isLast">Whether it is not read again, so that its counts need not be kept.</param>
    /// <exception cref="ArgumentException">Nobody counted, or the edges are others than before.</exception>
    public uint[] Read(IonFrame frame, bool isLast)
    {
        uint[] now = frame.Traffic;
        if (now.Length == 0)
            throw new ArgumentException("events were not counted by edge", nameof(frame));
        attempts[frame.Replica] = frame.Attempts;
        if (last[frame.Replica] is not { } before)
        {
            last[frame.Replica] = [.. now];
            return [];
        }

        if (before.Length != now.Length)
            throw new ArgumentException($"{now.Length} edges where there were {before.Length}", nameof(frame));
        if (events.Length != now.Length)
            events = new uint[now.Length];
        int whole = now.Length - (now.Length % Vector<uint>.Count);
        for (int edge = 0; edge < whole; edge += Vector<uint>.Count)
            (new Vector<uint>(now, edge) - new Vector<uint>(before, edge)).CopyTo(events, edge);
        for (int edge = whole; edge < now.Length; edge++)
            events[edge] = unchecked(now[edge] - before[edge]);
        if (isLast)
            last[frame.Replica] = null;
        else
            now.CopyTo(before, 0);
        return events;
    }
}
