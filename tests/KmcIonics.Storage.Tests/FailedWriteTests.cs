using System.Diagnostics;
using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

/// <summary>Whatever happens during writing, an existing file stays as it was.</summary>
public sealed class FailedWriteTests
{
    [Fact]
    public void WhileWriting_TheOldFileIsUntouched_AndAFailureLeavesNothingElse()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.h5");
        byte[] old = WriteOld(path);
        byte[]? meanwhile = null;
        string[] files = [];
        ResultRecord record = SampleResult.WithFrames(SampleResult.Create(), frames => new WatchedFrames(frames, () =>
        {
            meanwhile = File.ReadAllBytes(path);
            files = folder.Files();
            throw new NotSupportedException("thrown in the middle");
        }));
        Assert.Throws<NotSupportedException>(() => ResultFile.Write(path, record, overwrite: true));
        Assert.Equal(old, meanwhile);
        Assert.Equal(2, files.Length);
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal(["a.h5"], folder.Files());
    }

    [Fact]
    public void ProcessKilledWhileWriting_LeavesTheOldFile()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.h5");
        byte[] old = WriteOld(path);
        using (Process child = WriterProcess.Start(path))
        {
            Assert.Equal(WriterProcess.Writing, child.StandardOutput.ReadLine());
            child.Kill();
            child.WaitForExit();
        }

        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal(2, folder.Files().Length);
        ResultFile.Write(path, SampleResult.Create(), overwrite: true);
        Assert.NotEqual(old, File.ReadAllBytes(path));
    }

    [MountFact]
    public void FullDisk_LeavesTheOldFileAndNothingElse()
    {
        using var disk = new SmallFileSystem(kibibytes: 256);
        string path = disk.File("a.h5");
        byte[] old = WriteOld(path);
        IOException exception = Assert.Throws<IOException>(
            () => ResultFile.Write(path, Incompressible(ions: 10000), overwrite: true));
        Assert.Contains("No space left", exception.Message, StringComparison.Ordinal);
        Assert.Contains("free disk space", exception.Message, StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal(["a.h5"], disk.Files());
    }

    [MountFact]
    public void ReadOnlyDisk_IsRefusedBeforeTheRun()
    {
        using var disk = new SmallFileSystem(kibibytes: 256);
        byte[] old = WriteOld(disk.File("a.h5"));
        disk.MakeReadOnly();
        foreach (string path in new[] { disk.File("a.h5"), disk.File("b.h5") })
        {
            InputException exception = Assert.Throws<InputException>(() => ResultFile.EnsureWritable(path, overwrite: true));
            Assert.Contains("--output", exception.Remedy, StringComparison.Ordinal);
        }

        Assert.Equal(old, File.ReadAllBytes(disk.File("a.h5")));
    }

    [Fact]
    public void FileThatAppearsDuringTheRun_IsLeftAlone_AndTheResultIsKept()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.h5");
        byte[] other = [1, 2, 3];
        ResultRecord record = SampleResult.WithFrames(
            SampleResult.Create(), frames => new WatchedFrames(frames, () => File.WriteAllBytes(path, other)));
        InputException exception = Assert.Throws<InputException>(() => ResultFile.Write(path, record));
        Assert.Equal(other, File.ReadAllBytes(path));
        string kept = Assert.Single(folder.Files(), file => file != "a.h5");
        Assert.Contains(kept, exception.Remedy, StringComparison.Ordinal);
        Assert.Equal(4, ResultFile.ReadSummary(folder.File(kept)).Transport.Count);
    }

    [Fact]
    public void SpeciesThatHdf5CannotName_IsRefused_AndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        ResultRecord record = SampleResult.Create();
        ConditionRecord condition = record.Conditions[0];
        record = record with { Conditions = [condition with { Transport = [condition.Transport[0] with { Species = "N/a" }] }] };
        Assert.Throws<InputException>(() => ResultFile.Write(folder.File("a.h5"), record));
        Assert.Empty(folder.Files());
    }

    private static byte[] WriteOld(string path)
    {
        ResultFile.Write(path, SampleResult.Create(temperatures: [77]));
        return File.ReadAllBytes(path);
    }

    private static ResultRecord Incompressible(int ions)
    {
        var random = new Random(1);
        return SampleResult.WithFrames(
            SampleResult.Create(ions),
            frames => [.. frames.Select(frame => frame with { Position = [.. frame.Position.Select(_ => random.NextDouble())] })]);
    }
}
