using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

public sealed class EnsureWritableTests
{
    [Fact]
    public void NewFileInAFolder_IsAccepted_AndNothingIsLeft()
    {
        using var folder = new TemporaryFolder();
        ResultFile.EnsureWritable(folder.File("a.h5"), overwrite: false);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public void ExistingResult_IsRefused_UnlessItMayBeReplaced()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.h5");
        ResultFile.Write(path, SampleResult.Create());
        byte[] old = File.ReadAllBytes(path);
        InputException exception = Assert.Throws<InputException>(() => ResultFile.EnsureWritable(path, overwrite: false));
        Assert.Contains("--overwrite", exception.Remedy, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => ResultFile.Write(path, SampleResult.Create(temperatures: [1])));
        ResultFile.EnsureWritable(path, overwrite: true);
        Assert.Equal(old, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0.h5")]
    [InlineData("{folder}")]
    [InlineData("{folder}/")]
    [InlineData("{folder}/missing/a.h5")]
    [InlineData("{folder}/job.yaml")]
    [InlineData("{folder}/job.yaml/a.h5")]
    [InlineData("{folder}/empty.h5")]
    public void PathThatCannotBeWritten_IsRefusedWithARemedy(string path)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("job.yaml"), "name: mine");
        File.WriteAllText(folder.File("empty.h5"), "");
        string[] before = folder.Files();
        path = path.Replace("{folder}", folder.Path);
        InputException exception = Assert.Throws<InputException>(() => ResultFile.EnsureWritable(path, overwrite: true));
        Assert.Contains("--output", exception.Remedy, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
        Assert.Equal("name: mine", File.ReadAllText(folder.File("job.yaml")));
    }

    [Fact]
    public void NameAtTheLimit_IsWritten_AndALongerOneRefused()
    {
        using var folder = new TemporaryFolder();
        string longest = new('é', (AtomicFile.LongestName - 3) / 2);
        ResultFile.Write(folder.File(longest + ".h5"), SampleResult.Create());
        Assert.Throws<InputException>(() => ResultFile.EnsureWritable(folder.File(longest + "xx.h5"), overwrite: false));
    }

    [Fact]
    public void PlaceWithoutFiles_IsRefused()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Assert.Throws<InputException>(() => ResultFile.EnsureWritable("/proc/a.h5", overwrite: false));
        Assert.Throws<InputException>(() => ResultFile.EnsureWritable("/dev/null", overwrite: true));
    }
}
