using System.Xml.Linq;
using KmcIonics.Testing;

namespace KmcIonics.Architecture.Tests;

/// <summary>What an MSBuild file references.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Projects">Names of referenced projects.</param>
/// <param name="Packages">Names of referenced packages.</param>
/// <param name="VersionedPackages">Referenced packages that say their version here.</param>
internal sealed record ProjectFile(
    string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> VersionedPackages)
{
    public static ProjectFile Parse(string name, string xml)
    {
        XElement[] elements = [.. XDocument.Parse(xml).Descendants()];
        XElement[] packages = [.. elements.Where(element => element.Name.LocalName == "PackageReference")];
        return new ProjectFile(
            name,
            [.. elements.Where(element => element.Name.LocalName == "ProjectReference").Select(element => Path.GetFileNameWithoutExtension(Included(element)))],
            [.. packages.Select(Included)],
            [.. packages.Where(SaysVersion).Select(Included)]);
    }

    /// <summary>All project and build-props files below a folder of the repository.</summary>
    public static IEnumerable<ProjectFile> Below(params string[] folder)
    {
        string root = RepositoryRoot.Combine(folder);
        return Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(root, "Directory.Build.*", SearchOption.AllDirectories))
            .Select(path => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));
    }

    private static string Included(XElement element) =>
        (element.Attribute("Include") ?? element.Attribute("Update"))?.Value.Replace('\\', '/') ?? string.Empty;

    private static bool SaysVersion(XElement element) =>
        element.Attributes().Select(attribute => attribute.Name.LocalName)
            .Concat(element.Elements().Select(child => child.Name.LocalName))
            .Any(name => name is "Version" or "VersionOverride");
}
