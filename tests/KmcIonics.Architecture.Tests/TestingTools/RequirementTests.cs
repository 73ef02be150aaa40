using KmcIonics.Engine.Backends;
using KmcIonics.Testing;

namespace KmcIonics.Architecture.Tests.TestingTools;

/// <summary>A missing tool or device skips a test with its reason, or, when demanded, lets it run and fail.</summary>
[Collection(nameof(EnvironmentChanges))]
public sealed class RequirementTests : IDisposable
{
    private const string Tools = "KMC_REQUIRE_TOOLS";
    private const string Gpu = "KMC_REQUIRE_GPU";

    private readonly string? tools = Environment.GetEnvironmentVariable(Tools);
    private readonly string? gpu = Environment.GetEnvironmentVariable(Gpu);

    public RequirementTests()
    {
        Environment.SetEnvironmentVariable(Tools, null);
        Environment.SetEnvironmentVariable(Gpu, null);
    }

    [Fact]
    public void AMissingToolSkips()
    {
        Assert.Contains("no-such-tool", new RequiresToolFactAttribute("dotnet", "no-such-tool").Skip);
        Assert.Contains("no-such-tool", new RequiresToolTheoryAttribute("no-such-tool").Skip);
    }

    [Fact]
    public void APresentToolDoesNot() => Assert.Null(new RequiresToolFactAttribute("dotnet").Skip);

    [Fact]
    public void AMissingModuleSkips()
    {
        Assert.Contains("no_such_module", new RequiresPythonModuleFactAttribute("no_such_module").Skip);
        Assert.Contains("no_such_module", new RequiresPythonModuleTheoryAttribute("no_such_module").Skip);
    }

    [Fact]
    public void TheReasonNamesTheDebianPackage()
    {
        string path = Environment.GetEnvironmentVariable("PATH")!;
        try
        {
            Environment.SetEnvironmentVariable("PATH", string.Empty);
            Assert.Contains("Debian package hdf5-tools", new RequiresToolFactAttribute("h5dump").Skip);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    [Fact]
    public void DemandedToolsAreNotSkipped()
    {
        Environment.SetEnvironmentVariable(Tools, "1");
        Assert.Null(new RequiresToolFactAttribute("no-such-tool").Skip);
        Assert.Null(new RequiresPythonModuleFactAttribute("no_such_module").Skip);
    }

    [Theory]
    [InlineData(DeviceKind.Cuda)]
    [InlineData(DeviceKind.OpenCl)]
    public void AGpuTestIsSkippedJustWhereThereIsNone(DeviceKind kind)
    {
        bool present = DeviceCatalogue.List(kind).Count > 0;
        Assert.Equal(present, new RequiresGpuFactAttribute(kind).Skip is null);
        Assert.Equal(present, new RequiresGpuTheoryAttribute(kind).Skip is null);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("cuda")]
    public void ADemandedGpuIsNotSkipped(string demand)
    {
        Environment.SetEnvironmentVariable(Gpu, demand);
        Assert.Null(new RequiresGpuFactAttribute(DeviceKind.Cuda).Skip);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Tools, tools);
        Environment.SetEnvironmentVariable(Gpu, gpu);
    }
}
