using Xunit;

namespace KmcIonics.Testing;

/// <summary>
/// A test that needs a Python module; skipped with the reason where no interpreter can import it. With KMC_REQUIRE_TOOLS=1 it runs, and
/// fails, instead. <see cref="PythonInterpreter.With"/> gives the interpreter.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPythonModuleFactAttribute : FactAttribute
{
    /// <summary>A test that needs the module.</summary>
    public RequiresPythonModuleFactAttribute(string module)
    {
        Skip = Requirement.SkipReason(PythonInterpreter.Missing(module), Requirement.ToolsVariable);
    }
}

/// <summary>As <see cref="RequiresPythonModuleFactAttribute"/>, with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPythonModuleTheoryAttribute : TheoryAttribute
{
    /// <summary>A test that needs the module.</summary>
    public RequiresPythonModuleTheoryAttribute(string module)
    {
        Skip = Requirement.SkipReason(PythonInterpreter.Missing(module), Requirement.ToolsVariable);
    }
}
