namespace KmcIonics.Architecture.Tests;

/// <summary>The one-way chain of the projects in src, and which of them owns which package.</summary>
internal static class HouseChain
{
    /// <summary>Each project may use those before it.</summary>
    public static readonly IReadOnlyList<string> Projects =
        ["KmcIonics.Model", "KmcIonics.Lattices", "KmcIonics.Electrostatics", "KmcIonics.Engine", "KmcIonics.Analysis", "KmcIonics.Storage", "KmcIonics.Plots", "KmcIonics.Cli"];

    private static readonly Dictionary<string, string> OwnerOfPackage = new(StringComparer.Ordinal)
    {
        ["ILGPU"] = "KmcIonics.Engine",
        ["ILGPU.Algorithms"] = "KmcIonics.Engine",
        ["MathNet.Numerics"] = "KmcIonics.Analysis",
        ["PureHDF"] = "KmcIonics.Storage",
        ["ScottPlot"] = "KmcIonics.Plots",
        ["SkiaSharp"] = "KmcIonics.Plots",
        ["Spectre.Console"] = "KmcIonics.Cli",
        ["System.CommandLine"] = "KmcIonics.Cli",
        ["YamlDotNet"] = "KmcIonics.Cli",
    };

    /// <summary>Direct project references: just the one before in the chain.</summary>
    public static IEnumerable<string> ProjectViolations(ProjectFile project)
    {
        int place = PlaceOf(project.Name);
        string[] expected = place == 0 ? [] : [Projects[place - 1]];
        if (!project.Projects.Order(StringComparer.Ordinal).SequenceEqual(expected, StringComparer.Ordinal))
            yield return $"{project.Name} references [{string.Join(", ", project.Projects)}], not [{string.Join(", ", expected)}]";
    }

    /// <summary>Packages: each in the one project that owns it.</summary>
    public static IEnumerable<string> PackageViolations(ProjectFile project) =>
        from package in project.Packages
        let owner = OwnerOfPackage.GetValueOrDefault(package)
        where owner != project.Name
        select owner is null ? $"{package}, used by {project.Name}, has no owner" : $"{project.Name} uses {package}, which belongs to {owner}";

    /// <summary>What compiled code uses: projects that come before, and packages it owns, however they were reached.</summary>
    /// <param name="project">Name of the project.</param>
    /// <param name="references">Names of the assemblies its code uses.</param>
    public static IEnumerable<string> AssemblyViolations(string project, IEnumerable<string> references)
    {
        foreach (string reference in references)
        {
            string? owner = OwnerOfPackage.GetValueOrDefault(reference);
            if (owner is not null && owner != project)
                yield return $"{project} uses {reference}, which belongs to {owner}";
            if (reference.StartsWith("KmcIonics.", StringComparison.Ordinal) && PlaceOf(reference) >= PlaceOf(project))
                yield return $"{project} uses {reference}, which comes after it";
        }
    }

    /// <summary>Name of the assembly that a project builds.</summary>
    public static string AssemblyOf(string project) => project == "KmcIonics.Cli" ? "kmc-ionics" : project;

    private static int PlaceOf(string project)
    {
        int place = Projects.ToList().IndexOf(project);
        return place >= 0 ? place : throw new ArgumentException($"{project} has no place in the chain", nameof(project));
    }
}
