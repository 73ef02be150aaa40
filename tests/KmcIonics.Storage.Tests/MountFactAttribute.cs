namespace KmcIonics.Storage.Tests;

/// <summary>A test that mounts a file system; skipped, with the reason, where that is not allowed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> WhyNot = new(Try);

    public MountFactAttribute() => Skip = WhyNot.Value;

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return "mounting a small file system needs root on Linux";
        try
        {
            using var fileSystem = new SmallFileSystem(64);
            return null;
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception)
        {
            return $"mounting a small file system failed: {exception.Message.Trim()}";
        }
    }
}
