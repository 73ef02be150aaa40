using System.Collections.Concurrent;
using System.ComponentModel;

namespace KmcIonics.Storage.Tests;

/// <summary>
/// A test that needs a Python with a module; skipped, with the reason, where there is none, or run and failed with
/// KMC_REQUIRE_TOOLS=1.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    private static readonly ConcurrentDictionary<string, string?> Interpreters = new(StringComparer.Ordinal);

    public PythonFactAttribute(string module)
    {
        if (InterpreterWith(module) is null && Environment.GetEnvironmentVariable("KMC_REQUIRE_TOOLS") != "1")
            Skip = $"no python3 with {module}";
    }

    /// <summary>The first interpreter that has a module: a python3 of the user's own may not have the system's packages.</summary>
    public static string? InterpreterWith(string module) => Interpreters.GetOrAdd(
        module, _ => Array.Find(["python3", "/usr/bin/python3"], interpreter => Imports(interpreter, module)));

    private static bool Imports(string interpreter, string module)
    {
        try
        {
            return ToolProcess.Run(interpreter, "-c", $"import {module}").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
