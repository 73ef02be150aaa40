using System.Text.RegularExpressions;
using KmcIonics.Testing;

namespace KmcIonics.Architecture.Tests;

/// <summary>ARCHITECTURE.md speaks of what exists.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("src", "ARCHITECTURE.md"));

    private static readonly HashSet<string> Sources =
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.cs", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path))];

    [Fact]
    public void EveryConceptHasItsFileOrStandsInOne()
    {
        string[] concepts = [.. ConceptPattern().Matches(Page).Select(match => match.Groups["name"].Value)];
        Assert.True(concepts.Length > 30, $"{concepts.Length} concepts found");
        string code = string.Concat(Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(concepts, name => Assert.True(Sources.Contains(name) || Regex.IsMatch(code, $@"\b(class|record|struct|interface) {name}\b", RegexOptions.None, TimeSpan.FromSeconds(10)), name));
    }

    [Fact]
    public void EveryProjectHasItsRow() =>
        Assert.All(HouseChain.Projects, project => Assert.Contains($"| `{project}` |", Page, StringComparison.Ordinal));

    [GeneratedRegex(@"\*\*(?<name>[A-Z][A-Za-z]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ConceptPattern();
}
