using System.Text.RegularExpressions;

namespace KmcIonics.Architecture.Tests;

/// <summary>Small files, and types named after what they are.</summary>
public sealed partial class SourceFileTests
{
    private const int MostLines = 400;

    [Fact]
    public void FilesAreSmall()
    {
        string[] files = [.. SourceText.AllFiles()];
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => IsTooLong(File.ReadAllText(file)));
    }

    [Fact]
    public void ALongFileIsFound()
    {
        string longest = string.Concat(Enumerable.Repeat("line\n", MostLines));
        Assert.False(IsTooLong(longest));
        Assert.True(IsTooLong(longest + "line\n"));
    }

    [Fact]
    public void TypesAreNamedAfterWhatTheyAre() =>
        Assert.Empty(SourceText.AllFiles().SelectMany(file => EmptyNamesIn(File.ReadAllText(file))));

    [Theory]
    [InlineData("internal static class FileHelper", "FileHelper")]
    [InlineData("public sealed record struct RunData(int A);", "RunData")]
    [InlineData("interface IDeviceManager {}", "IDeviceManager")]
    [InlineData("static class MathUtils", "MathUtils")]
    public void AnEmptyNameIsFound(string source, string name) => Assert.Equal([name], EmptyNamesIn(source));

    [Theory]
    [InlineData("class Dataset { } record Metadata; // a class Helper")]
    [InlineData("class Cells<T> where T : struct { TheoryData<int> Data; }")]
    public void OtherNamesAreLetPass(string source) => Assert.Empty(EmptyNamesIn(source));

    private static bool IsTooLong(string source) => source.Count(character => character == '\n') > MostLines;

    private static IEnumerable<string> EmptyNamesIn(string source) =>
        from Match type in TypeDeclaration().Matches(SourceText.CodeOf(source))
        let name = type.Groups["name"].Value
        where Word().Matches(name).Any(word => EmptyWord().IsMatch(word.Value))
        select name;

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum|delegate\s+\w+)\s+(?!class\b|struct\b)(?<name>[A-Za-z_]\w*)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();

    [GeneratedRegex("^(?:Manager|Helper|Util|Utilitie|Utility|Data)s?$")]
    private static partial Regex EmptyWord();
}
