namespace KmcIonics.Storage.Tests;

/// <summary>A file system in memory of a given size, to be filled or made read-only; needs the right to mount.</summary>
internal sealed class SmallFileSystem : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallFileSystem(int kibibytes)
    {
        (int exitCode, string output) = ToolProcess.Run(
            "mount", "-t", "tmpfs", "-o", $"size={kibibytes}k", "tmpfs", _folder.Path);
        if (exitCode == 0)
            return;
        _folder.Dispose();
        throw new IOException(output);
    }

    public string Path => _folder.Path;

    public string File(string name) => _folder.File(name);

    public string[] Files() => _folder.Files();

    public void MakeReadOnly() => Assert.Equal(0, ToolProcess.Run("mount", "-o", "remount,ro", Path).ExitCode);

    public void Dispose()
    {
        ToolProcess.Run("umount", Path);
        _folder.Dispose();
    }
}
