using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

/// <summary>Two hundred mutations of a result with trajectories are refused in words or read as it was: no crash, no hang, no huge allocation, no other number; of a segment too, whose numbers its index vouches for.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const int Mutations = 200;

    // A hundred times the file; the parser has its own tables.
    private const long MostAllocated = 256L << 20;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Without its seal a file is read by the parser, and with a new one it looks whole besides.
    [Theory]
    [InlineData("as written")]
    [InlineData("without seal")]
    [InlineData("sealed again")]
    public async Task Result(string seal)
    {
        ResultRecord record = SampleResult.Create();
        ResultFile.Write(_folder.File("whole.h5"), record);
        string expected = Digest(_folder.File("whole.h5"));
        byte[] whole = File.ReadAllBytes(_folder.File("whole.h5"));
        byte[] mutated = seal == "as written" ? whole : whole[..^FileSeal.Length];
        int refused = await RefusedAsync(mutated, seal == "sealed again", expected, Digest);
        Assert.InRange(refused, seal == "as written" ? Mutations * 9 / 10 : Mutations / 4, Mutations);
    }

    [Fact]
    public async Task Segment()
    {
        string whole = _folder.File("whole.h5");
        SegmentFile.Write(whole, SampleResult.Segment, "T300K", [SampleResult.Trajectory(4, 3, 0), SampleResult.Trajectory(4, 3, 1)]);
        Directory.CreateDirectory(_folder.File("a-trajectory"));
        // The index has the checksum of the mutated file, so that the parser meets it.
        string OfSegment(string path)
        {
            string segment = Path.Combine(_folder.File("a-trajectory"), "segment.h5");
            File.Copy(path, segment, overwrite: true);
            ResultRecord record = SampleResult.Create(frames: 0, temperatures: [300]);
            return Frames(_folder.File("a.h5"), record with { Segments = [new SegmentEntry("a-trajectory/segment.h5", SegmentFile.ChecksumOf(segment), 0, 0, 1, 0, 20, 3, 0, 2e-9)] });
        }

        ResultFile.Write(_folder.File("a.h5"), SampleResult.Create(frames: 0, temperatures: [300]));
        int refused = await RefusedAsync(File.ReadAllBytes(whole), again: false, null, OfSegment);
        Assert.InRange(refused, Mutations / 4, Mutations);
    }

    private static string Digest(string path)
    {
        ResultRecord record = ResultFile.Read(path);
        return $"{record.JobText} {record.Seed} {string.Join(' ', record.Conditions.SelectMany(condition => condition.Transport).Select(transport => transport.Conductivity))}\n{Frames(path, record)}";
    }

    private static string Frames(string path, ResultRecord record)
    {
        var lines = new List<string>();
        var trajectories = ResultTrajectories.Of(path, record);
        for (int condition = 0; condition < record.Conditions.Count; condition++)
        {
            foreach (int replica in trajectories.Replicas(condition))
                trajectories.Read(condition, replica, ["zigzag Na", "zigzag Ca"], (head, frame) => lines.Add($"{head.Replica} {string.Join(' ', head.Start)} {frame.Step} {frame.Time:R} {string.Join(' ', frame.Position)} {string.Join(' ', frame.Image)} {string.Join(' ', frame.Hops)} {frame.Attempts}"));
        }

        return string.Join('\n', lines);
    }

    private async Task<int> RefusedAsync(byte[] whole, bool again, string? expected, Func<string, string> read)
    {
        int refused = 0;
        for (int seed = 0; seed < Mutations; seed++)
        {
            string path = _folder.File("mutated.h5");
            await using (FileStream file = File.Create(path))
            {
                await file.WriteAsync(HostileFile.Of(whole, seed));
                if (again)
                    FileSeal.AppendTo(file);
            }

            int number = seed;
            Task<bool> reading = Task.Run(() => IsRefused(path, expected, read, number));
            refused += await reading.WaitAsync(TimeSpan.FromMinutes(1)) ? 1 : 0;
        }

        return refused;
    }

    private static bool IsRefused(string path, string? expected, Func<string, string> read, int seed)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            string found = read(path);
            Assert.Equal(expected ?? found, found);
            return false;
        }
        catch (InputException exception)
        {
            Assert.DoesNotContain("   at ", exception.Message, StringComparison.Ordinal);
            return true;
        }
        finally
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < MostAllocated, $"mutation {seed} allocated {allocated >> 20} MiB");
        }
    }
}
