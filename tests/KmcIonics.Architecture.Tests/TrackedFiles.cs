using KmcIonics.Testing;

namespace KmcIonics.Architecture.Tests;

/// <summary>The files that belong to the repository, as git lists them.</summary>
internal static class TrackedFiles
{
    /// <summary>Paths from the top folder, with slashes.</summary>
    public static IReadOnlyList<string> List() =>
        Git().Succeeded().StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Is this a checkout, and git on PATH?</summary>
    public static bool AreKnown() => Tool.Find("git") is not null && Git().ExitCode == 0;

    // A checkout may belong to another user than the one who tests.
    private static ToolResult Git() =>
        Tool.Run("git", ["-c", "safe.directory=*", "ls-files"], TimeSpan.FromMinutes(1), RepositoryRoot.Folder);
}

/// <summary>A test of what the repository holds; skipped where the sources came without git's records.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresCheckoutFactAttribute : FactAttribute
{
    public RequiresCheckoutFactAttribute()
    {
        if (!TrackedFiles.AreKnown())
            Skip = "not a git checkout";
    }
}
