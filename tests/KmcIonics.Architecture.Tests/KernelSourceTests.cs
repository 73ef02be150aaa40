using System.Text.RegularExpressions;

namespace KmcIonics.Architecture.Tests;

/// <summary>Decisions are made in integers: floating point differs between devices.</summary>
public sealed partial class KernelSourceTests
{
    [Fact]
    public void KernelsHoldNoFloatingPoint()
    {
        string[] files = [.. SourceText.Files("src", "KmcIonics.Engine", "Kernels")];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(FloatingPointIn(File.ReadAllText(file))));
    }

    [Theory]
    [InlineData("double x = y;", "double")]
    [InlineData("int i = (int)Math.Exp(x);", "Math")]
    [InlineData("var x = XMath.Log(u);", "XMath")]
    [InlineData("uint x = 3; // an integer\nfloat y;", "float")]
    [InlineData("var x = 0.5;", "0.5")]
    [InlineData("var x = 1e6;", "1e6")]
    [InlineData("var x = 3f;", "3f")]
    public void FloatingPointIsFound(string source, string found) => Assert.Equal([found], FloatingPointIn(source));

    [Theory]
    [InlineData("/// <summary>A double of 0.5.</summary>\nuint x = 0xD2511F53;")]
    [InlineData("long x = (1 << 20) - 0x7F; /* Math */ var range = x[1..2];")]
    public void CommentsAndIntegersAreLetPass(string source) => Assert.Empty(FloatingPointIn(source));

    private static IEnumerable<string> FloatingPointIn(string source) =>
        FloatingPoint().Matches(SourceText.CodeOf(source)).Select(match => match.Value);

    [GeneratedRegex(@"\b(?:float|double|decimal|Half|MathF?|XMath)\b|(?<![\w.])\d[\d_]*(?:\.\d+|[eE][+-]?\d+|[fFdDmM]\b)")]
    private static partial Regex FloatingPoint();
}
