using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

/// <summary>A damaged file is refused in words, or read as it was: never a crash, never another number.</summary>
public sealed class DamagedFileTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task DamagedFile_IsRefusedOrReadAsItWas(bool sealedFile, bool inBrief)
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("whole.h5"), SampleResult.OnNetwork());
        Func<string, object> read = inBrief ? ResultFile.ReadSummary : ResultFile.Read;
        object expected = read(folder.File("whole.h5"));
        byte[] whole = File.ReadAllBytes(folder.File("whole.h5"));
        if (!sealedFile)
            whole = whole[..^FileSeal.Length];
        int refused = 0;
        for (int seed = 0; seed < 100; seed++)
        {
            string path = folder.File("damaged.h5");
            await File.WriteAllBytesAsync(path, DamagedFile.Of(whole, new Random(seed)));
            Task<bool> reading = Task.Run(() => IsRefused(path, read, expected, sealedFile));
            refused += await reading.WaitAsync(TimeSpan.FromMinutes(1)) ? 1 : 0;
        }

        Assert.InRange(refused, sealedFile ? 80 : 10, 100);
    }

    [Fact]
    public void EveryTruncation_IsRefused()
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("whole.h5"), SampleResult.Create());
        byte[] whole = File.ReadAllBytes(folder.File("whole.h5"));
        int end = whole.Length - FileSeal.Length;
        foreach (int length in Enumerable.Range(0, 64).Concat(Enumerable.Range(1, 64).Select(part => (end - 1) * part / 64)))
        {
            File.WriteAllBytes(folder.File("cut.h5"), whole[..length]);
            Assert.Throws<InputException>(() => ResultFile.ReadSummary(folder.File("cut.h5")));
            Assert.Throws<InputException>(() => ResultFile.Read(folder.File("cut.h5")));
        }
    }

    [Fact]
    public void WhatIsNoResultFile_IsRefusedByName()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("text.h5"), "name: a job, not a result");
        Assert.Contains("not an HDF5 file", Refusal(folder.File("text.h5")), StringComparison.Ordinal);
        Assert.Contains("no file", Refusal(folder.File("missing.h5")), StringComparison.Ordinal);
        Assert.Contains("no file", Refusal(""), StringComparison.Ordinal);
        Assert.Contains("is a folder", Refusal(folder.Path), StringComparison.Ordinal);
    }

    private static bool IsRefused(string path, Func<string, object> read, object expected, bool boundedMemory)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Assert.Equivalent(expected, read(path), strict: true);
            return false;
        }
        catch (InputException)
        {
            return true;
        }
        finally
        {
            // Without the seal PureHDF may ask for what a damaged size says before it finds the file too short.
            if (boundedMemory)
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
        }
    }

    private static string Refusal(string path) =>
        Assert.Throws<InputException>(() => ResultFile.ReadSummary(path)).Message;
}
