using KmcIonics.Testing;

namespace KmcIonics.Architecture.Tests;

/// <summary>The top folder shows what the project is, and nothing else.</summary>
public sealed class TopFolderTests
{
    private static readonly HashSet<string> Wanted = new(StringComparer.Ordinal)
    {
        "KmcIonics.sln", "src", "tests", "benchmarks", "lattices", "README.md", "LICENSE",
        "Directory.Build.props", "Directory.Packages.props", "global.json",
    };

    [RequiresCheckoutFact]
    public void HoldsWhatItShould()
    {
        IReadOnlyList<string> tracked = TrackedFiles.List();
        Assert.Contains("KmcIonics.sln", tracked);
        Assert.Empty(Unwanted(tracked));
    }

    [Fact]
    public void AnythingElseIsFound() =>
        Assert.Equal(["notes.txt", "scripts"], Unwanted(["README.md", ".gitignore", "src/a.cs", "notes.txt", "scripts/a", "scripts/b"]));

    private static IEnumerable<string> Unwanted(IEnumerable<string> paths) =>
        paths.Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal).Where(name => name[0] != '.' && !Wanted.Contains(name));
}
