using KmcIonics.Model;

namespace KmcIonics.Architecture.Tests;

/// <summary>Model says what the physics is; it reads and writes nothing.</summary>
public sealed class InputAndOutputTests
{
    [Fact]
    public void ModelDoesNone() => Assert.Empty(TypeReferences.InputAndOutput(TypeReferences.Of(typeof(UnitCell).Assembly)));

    [Fact]
    public void UseOfFilesIsFound()
    {
        // This test project reads files itself.
        Assert.Contains("System.IO.File", TypeReferences.InputAndOutput(TypeReferences.Of(typeof(InputAndOutputTests).Assembly)));
    }
}
