using KmcIonics.Testing;
using Xunit.Sdk;

namespace KmcIonics.Architecture.Tests.TestingTools;

/// <summary>Running other programs.</summary>
public sealed class ToolTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public void GivesTheOutput() => Assert.StartsWith("10.", Tool.Run("dotnet", ["--version"], Limit).Succeeded().StandardOutput);

    [Fact]
    public void GivesTheExitCode()
    {
        ToolResult result = Tool.Run("dotnet", ["no-such-command"], Limit);
        Assert.NotEqual(0, result.ExitCode);
        Assert.NotEmpty(result.StandardError + result.StandardOutput);
        Assert.ThrowsAny<XunitException>(result.Succeeded);
    }

    [Fact]
    public void AMissingProgramFailsTheTestByName() =>
        Assert.Contains("no-such-tool", Assert.ThrowsAny<XunitException>(() => Tool.Run("no-such-tool", [], Limit)).Message);

    [RequiresToolFact("sleep")]
    public void AProgramThatRunsTooLongIsKilled() =>
        Assert.Contains("more than", Assert.ThrowsAny<XunitException>(() => Tool.Run("sleep", ["600"], TimeSpan.FromSeconds(0.2))).Message);

    [RequiresPythonModuleFact("json")]
    public void PythonIsFoundByWhatItCanImport() =>
        Assert.Equal("[1]\n", Tool.Run(PythonInterpreter.With("json"), ["-c", "import json; print(json.dumps([1]))"], Limit).Succeeded().StandardOutput);

    [Fact]
    public void AMissingModuleFailsTheTestByName() =>
        Assert.Contains("no_such_module", Assert.ThrowsAny<XunitException>(() => PythonInterpreter.With("no_such_module")).Message);
}
