using Xunit;

namespace KmcIonics.Testing;

/// <summary>
/// A test that needs programs on PATH; skipped with the reason where one is missing. With KMC_REQUIRE_TOOLS=1 it runs, and fails, instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolFactAttribute : FactAttribute
{
    /// <summary>A test that needs all of the tools.</summary>
    public RequiresToolFactAttribute(params string[] tools)
    {
        Skip = Requirement.SkipReason(Tool.Missing(tools), Requirement.ToolsVariable);
    }
}

/// <summary>As <see cref="RequiresToolFactAttribute"/>, with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolTheoryAttribute : TheoryAttribute
{
    /// <summary>A test that needs all of the tools.</summary>
    public RequiresToolTheoryAttribute(params string[] tools)
    {
        Skip = Requirement.SkipReason(Tool.Missing(tools), Requirement.ToolsVariable);
    }
}
