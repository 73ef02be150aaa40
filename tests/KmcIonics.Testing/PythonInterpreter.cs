using System.Collections.Concurrent;
using Xunit;

namespace KmcIonics.Testing;

/// <summary>The Python that can import a module.</summary>
public static class PythonInterpreter
{
    // Debian's modules belong to Debian's interpreter, which another on PATH may hide.
    private const string DebianPython = "/usr/bin/python3";

    private static readonly TimeSpan ImportLimit = TimeSpan.FromMinutes(1);
    private static readonly ConcurrentDictionary<string, string?> Found = new(StringComparer.Ordinal);

    /// <summary>Path of the interpreter that can import a module; the test fails where there is none.</summary>
    public static string With(string module)
    {
        if (Find(module) is { } path)
            return path;
        Assert.Fail(Missing(module));
        return string.Empty;
    }

    /// <summary>Path of the interpreter that can import a module, or null.</summary>
    public static string? Find(string module) => Found.GetOrAdd(module, name =>
        new[] { DebianPython, Tool.Find("python3") }.FirstOrDefault(path => File.Exists(path) && CanImport(path, name)));

    /// <summary>What is missing and how to get it; null when a Python can import the module.</summary>
    internal static string? Missing(string module) =>
        Find(module) is null ? $"no python3 can import {DebianPackage.OfModule(module)}" : null;

    private static bool CanImport(string path, string module) =>
        Tool.Run(path, ["-c", $"import {module}"], ImportLimit).ExitCode == 0;
}
