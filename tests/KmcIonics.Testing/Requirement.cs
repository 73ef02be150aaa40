namespace KmcIonics.Testing;

/// <summary>When a test whose needs are not met is skipped, and when it must run and fail.</summary>
internal static class Requirement
{
    /// <summary>Environment variable; 1 makes tests that need tools run even where a tool is missing.</summary>
    public const string ToolsVariable = "KMC_REQUIRE_TOOLS";

    /// <summary>Environment variable; 1 makes tests of every GPU backend run even without a device, <c>Cuda</c> or <c>OpenCl</c> those of one.</summary>
    public const string GpuVariable = "KMC_REQUIRE_GPU";

    /// <summary>The reason to skip: <paramref name="missing"/>, unless there is none or the variable demands the test.</summary>
    /// <param name="missing">What is missing; null when nothing is.</param>
    /// <param name="variable">Environment variable.</param>
    /// <param name="name">Value besides 1 that demands the test.</param>
    public static string? SkipReason(string? missing, string variable, string name = "1")
    {
        string? value = Environment.GetEnvironmentVariable(variable);
        bool demanded = value == "1" || string.Equals(value, name, StringComparison.OrdinalIgnoreCase);
        return missing is null || demanded ? null : $"{missing} ({variable}=1 makes this a failure)";
    }
}
