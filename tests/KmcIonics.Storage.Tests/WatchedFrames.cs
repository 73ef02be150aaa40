using System.Collections;

namespace KmcIonics.Storage.Tests;

/// <summary>Frames that call back when the last of them is about to be written.</summary>
internal sealed class WatchedFrames(IReadOnlyList<TrajectoryFrame> frames, Action inTheMiddle) : IReadOnlyList<TrajectoryFrame>
{
    // Positions, images, hops and their lengths are read for the checksum before anything is written.
    private const int ReadingsBefore = 4;
    private int _readings;

    public int Count => frames.Count;

    public TrajectoryFrame this[int index]
    {
        get
        {
            if (index == frames.Count - 1 && ++_readings == ReadingsBefore + 1)
                inTheMiddle();
            return frames[index];
        }
    }

    public IEnumerator<TrajectoryFrame> GetEnumerator() => frames.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
