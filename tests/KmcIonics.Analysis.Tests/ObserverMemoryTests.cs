using KmcIonics.Engine;

namespace KmcIonics.Analysis.Tests;

/// <summary>Memory of this process, while no other test takes any.</summary>
[Collection(nameof(ObserverMemoryTests))]
[CollectionDefinition(nameof(ObserverMemoryTests), DisableParallelization = true)]
public sealed class ObserverMemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_frames()
    {
        long[] allocated = [.. new[] { 1_024, 16_384 }.Select(frames =>
        {
            Study study = new() { Ions = 200, Replicas = 1, Frames = frames };
            var recording = Recording.Random(study with { Frames = 2 }, 1);
            IonFrame frame = recording.Frames[0][0];
            long before = GC.GetTotalMemory(forceFullCollection: true);
            var observer = new TransportObserver(study.System with { Sites = 400 });
            // The last frame, at which all is let go, does not come.
            for (int k = 0; k < frames; k++)
            {
                frame.Time = k * study.Interval;
                observer.Observe(k, frame);
            }

            long after = GC.GetTotalMemory(forceFullCollection: true);
            GC.KeepAlive(observer);
            return after - before;
        })];

        // Sixteen times the frames, four levels more.
        Assert.InRange(allocated[1], 1, 1.6 * allocated[0]);
    }
}
