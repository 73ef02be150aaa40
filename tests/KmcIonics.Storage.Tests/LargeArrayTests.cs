using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PureHDF;
using PureHDF.VOL.Native;

namespace KmcIonics.Storage.Tests;

public sealed class LargeArrayTests
{
    private const string Positions = "/particles/ions/position/value";
    private const string Images = "/particles/ions/image/value";

    // One chunk; chunks of several frames with a last one that is not full; several chunks a frame with a last one that is not full.
    [Theory]
    [InlineData(1000, 8, new ulong[] { 8, 1000, 3 })]
    [InlineData(1000, 25, new ulong[] { 10, 1000, 3 })]
    [InlineData(25000, 3, new ulong[] { 1, 10922, 3 })]
    public void Trajectory_IsChunkedAndReadsBack(int ions, int frames, ulong[] chunks)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.h5");
        ResultRecord record = SampleResult.Create(ions, frames, [300]);
        ResultFile.Write(path, record);
        IReadOnlyList<TrajectoryFrame> written = record.Conditions[0].Trajectories[0].Frames;
        Assert.Equal(written.SelectMany(frame => frame.Position), StoredFile.Read<double>(path, Positions));
        Assert.Equal(written.SelectMany(frame => frame.Image), StoredFile.Read<int>(path, Images));
        using NativeFile file = H5File.OpenRead(path);
        IH5DataLayout layout = file.Dataset(Positions).Layout;
        Assert.Equal(H5DataLayoutClass.Chunked, layout.Class);
        Assert.Equal(chunks, layout.Chunks);
        ResultFile.Write(folder.File("without.h5"), SampleResult.Create(ions, frames: 0, [300]));
        long trajectory = new FileInfo(path).Length - new FileInfo(folder.File("without.h5")).Length;
        Assert.True(trajectory < ions * frames * 24, $"the positions are not compressed: {trajectory} bytes");
    }

    [Property]
    public Property Chunks_FitTheArrayAndFillOneAfterTheOther() =>
        Prop.ForAll(
            Gen.Choose(1, 400).ArrayOf().Where(shape => shape.Length is > 0 and < 5).ToArbitrary(),
            extents =>
            {
                ulong[] shape = [.. extents.Select(extent => (ulong)extent)];
                uint[]? chunk = ChunkShape.For(shape, sizeof(double));
                ulong bytes = shape.Aggregate((ulong)sizeof(double), (product, length) => product * length);
                if (chunk is null)
                    return bytes < ChunkShape.LargeArray;
                int cut = Array.FindLastIndex([.. shape.Zip(chunk, (length, extent) => extent < length)], isCut => isCut);
                return bytes >= ChunkShape.LargeArray
                    && chunk.Zip(shape).All(pair => pair.First >= 1 && pair.First <= pair.Second)
                    && chunk.Aggregate((ulong)sizeof(double), (product, extent) => product * extent) <= 1 << 18
                    && chunk.Take(Math.Max(cut, 0)).All(extent => extent == 1);
            });

    [Fact]
    public void ChunkCache_HoldsOneChunk_AndWritesEachWithItsOwnWriter()
    {
        var cache = new SequentialChunkCache();
        var written = new List<string>();
        Memory<byte> Get(ulong index) => cache.GetChunk(
            index, () => new byte[] { (byte)index }, (position, chunk) => written.Add($"{index}: {position} {chunk.Span[0]}"));
        Memory<byte> first = Get(0);
        Assert.Equal(first, Get(0));
        Assert.Empty(written);
        Get(1);
        Assert.Equal(["0: 0 0"], written);
        Get(3);
        cache.Flush((_, _) => Assert.Fail("the chunk has a writer of its own"));
        Assert.Equal(["0: 0 0", "1: 1 1", "3: 3 3"], written);
        Assert.Throws<InvalidOperationException>(() => Get(2));
    }
}
