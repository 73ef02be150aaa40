namespace KmcIonics.Testing;

/// <summary>Which Debian package brings a tool or a Python module.</summary>
internal static class DebianPackage
{
    private static readonly Dictionary<string, string> ByTool = new(StringComparer.Ordinal)
    {
        ["h5dump"] = "hdf5-tools",
        ["python3"] = "python3",
        ["clang"] = "clang",
        ["git"] = "git",
        ["chromium"] = "chromium",
        ["sbatch"] = "slurm-wlm",
        ["fc-list"] = "fontconfig",
    };

    private static readonly Dictionary<string, string> ByModule = new(StringComparer.Ordinal)
    {
        ["h5py"] = "python3-h5py",
        ["MDAnalysis"] = "python3-mdanalysis",
        ["pymatgen"] = "python3-pymatgen",
        ["ase"] = "python3-ase",
        ["spglib"] = "python3-spglib",
    };

    /// <summary>The tool's name and, where known, its package.</summary>
    public static string OfTool(string tool) => Describe(tool, ByTool);

    /// <summary>The module's name and, where known, its package.</summary>
    public static string OfModule(string module) => Describe(module, ByModule);

    private static string Describe(string name, Dictionary<string, string> packages) =>
        packages.TryGetValue(name, out string? package) ? $"{name} (Debian package {package})" : name;
}
