using System.Reflection;
using System.Xml.Linq;
using KmcIonics.Testing;

namespace KmcIonics.Architecture.Tests;

/// <summary>Projects reference what comes before them in the chain, and each package stays in one project.</summary>
public sealed class DependencyTests
{
    public static TheoryData<string> Projects { get; } = [.. HouseChain.Projects];

    [Fact]
    public void EveryProjectInSrcHasAPlaceInTheChain() => Assert.Equal(
        HouseChain.Projects.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectReferencesFollowTheChain(string project) => Assert.Empty(HouseChain.ProjectViolations(Source(project)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void PackagesStayWithTheirOwners(string project) => Assert.Empty(HouseChain.PackageViolations(Source(project)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void CompiledCodeFollowsTheChain(string project) =>
        Assert.Empty(HouseChain.AssemblyViolations(project, References(HouseChain.AssemblyOf(project))));

    [Fact]
    public void TheCheckSeesWhatAssembliesUse()
    {
        Assert.Contains("ILGPU", References("KmcIonics.Engine"));
        Assert.Contains("KmcIonics.Model", References("KmcIonics.Engine"));
    }

    [Theory]
    [InlineData("KmcIonics.Engine", "<ProjectReference Include='../KmcIonics.Analysis/KmcIonics.Analysis.csproj' />")]
    [InlineData("KmcIonics.Analysis", "<ProjectReference Include='..\\KmcIonics.Engine\\KmcIonics.Engine.csproj' /><ProjectReference Include='../KmcIonics.Model/KmcIonics.Model.csproj' />")]
    [InlineData("KmcIonics.Lattices", "")]
    [InlineData("KmcIonics.Model", "<ProjectReference Include='../KmcIonics.Lattices/KmcIonics.Lattices.csproj' />")]
    public void AWrongProjectReferenceIsFound(string project, string references) =>
        Assert.Single(HouseChain.ProjectViolations(ProjectFile.Parse(project, $"<Project><ItemGroup>{references}</ItemGroup></Project>")));

    [Theory]
    [InlineData("KmcIonics.Analysis", "ILGPU")]
    [InlineData("KmcIonics.Cli", "PureHDF")]
    [InlineData("KmcIonics.Lattices", "YamlDotNet")]
    [InlineData("KmcIonics.Model", "Unheard.Of")]
    public void AWrongPackageIsFound(string project, string package) =>
        Assert.Single(HouseChain.PackageViolations(
            ProjectFile.Parse(project, $"<Project><ItemGroup><PackageReference Include='{package}' /></ItemGroup></Project>")));

    [Theory]
    [InlineData("KmcIonics.Engine", "KmcIonics.Analysis")]
    [InlineData("KmcIonics.Storage", "ILGPU")]
    [InlineData("KmcIonics.Engine", "System.CommandLine")]
    public void AWrongUseInCompiledCodeIsFound(string project, string reference) =>
        Assert.Single(HouseChain.AssemblyViolations(project, ["System.Runtime", "KmcIonics.Model", reference]));

    [Fact]
    public void VersionsStandInDirectoryPackagesPropsOnly() =>
        Assert.Empty(ProjectFile.Below().SelectMany(file => file.VersionedPackages));

    [Theory]
    [InlineData("<PackageReference Include='xunit' Version='2.9.3' />")]
    [InlineData("<PackageReference Include='xunit'><Version>2.9.3</Version></PackageReference>")]
    [InlineData("<PackageReference Update='xunit' VersionOverride='2.9.3' />")]
    public void AVersionElsewhereIsFound(string reference) =>
        Assert.Equal(["xunit"], ProjectFile.Parse("any", $"<Project><ItemGroup>{reference}</ItemGroup></Project>").VersionedPackages);

    [Fact]
    public void VersionsArePinned()
    {
        XElement[] packages =
            [.. XDocument.Load(RepositoryRoot.Combine("Directory.Packages.props")).Descendants("PackageVersion")];
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Matches(@"^\d+\.\d+\.\d+$", package.Attribute("Version")?.Value));
    }

    private static ProjectFile Source(string project) =>
        ProjectFile.Below("src").Single(file => file.Name == project);

    private static IEnumerable<string> References(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!);
}
