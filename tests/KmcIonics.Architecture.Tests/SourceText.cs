using System.Text.RegularExpressions;
using KmcIonics.Testing;

namespace KmcIonics.Architecture.Tests;

/// <summary>C# source files of the repository and their code.</summary>
internal static partial class SourceText
{
    private static readonly string Separator = Path.DirectorySeparatorChar.ToString();

    /// <summary>Paths of all C# files below a folder, those that the build makes left out.</summary>
    public static IEnumerable<string> Files(params string[] folder) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Separator}obj{Separator}", StringComparison.Ordinal)
                && !path.Contains($"{Separator}bin{Separator}", StringComparison.Ordinal));

    /// <summary>Paths of all C# files of the project.</summary>
    public static IEnumerable<string> AllFiles() => ((string[])["src", "tests", "benchmarks"]).SelectMany(folder => Files(folder));

    /// <summary>Source with comments and texts left out.</summary>
    public static string CodeOf(string source) => CommentOrText().Replace(source, " ");

    [GeneratedRegex(
        """
        //[^\n]*|/\*.*?\*/|""\".*?""\"|@"(?:""|[^"])*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrText();
}
