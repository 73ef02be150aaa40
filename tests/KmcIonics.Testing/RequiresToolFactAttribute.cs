using Xunit;

namespace KmcIonics.Testing;

/// <summary>
/// A test that needs programs on PATH; skipped, with the reason, where one is missing. With KMC_REQUIRE_TOOLS=1 it runs, and fails,
/// instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolFactAttribute : FactAttribute
{
    /// <summary>A test that needs all of the tools.</summary>
    public RequiresToolFactAttribute(params string[] tools)
    {
        if (Environment.GetEnvironmentVariable("KMC_REQUIRE_TOOLS") == "1")
            return;
        string[] missing = Array.FindAll(tools, tool => !IsOnPath(tool));
        if (missing.Length > 0)
            Skip = $"not on PATH: {string.Join(", ", missing)}";
    }

    private static bool IsOnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));
}
