using FsCheck;
using FsCheck.Fluent;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>What somebody may write where a value belongs.</summary>
internal static class Junk
{
    /// <summary>Pieces that have broken a reader of YAML or numbers somewhere.</summary>
    public static readonly IReadOnlyList<string> Pieces =
    [
        "", "~", "null", "true", "0", "-0", "-1", "1", "0.5", "1e3", "1e-400", "1e999", ".nan", ".inf", "-.inf", "NaN", "007", "0x1F", "1_000", "12:30",
        "99999999999999999999999999", "2147483648", "9223372036854775808", "18446744073709551616", "4.9e-324", "1e16", "5000", "A", "B", "C", "Li", "crystal", "glass", "toy-structure.yaml",
        "\"", "'", "'x'", "\"1\"", "\"\\0\"", "\"\\uD800\"", "\"\\x\"", "[]", "{}", "[[]]", "[1, 2, 3]", "[A, B]", "{A: 1}", "{A: {B: [C]}}", "{A: 1, A: 1}", "{hops_per_ion: 5}", "{? a : b}",
        "[", "]", "{", "}", "*a", "&a 1", "!!int 1", "!x", "@", "`", "%", "|", ">", "- a", "? a", ": a", "a: b", "<<: {a: b}", "#", "# c", "---", "...", "\t", "\n", "\n\n  - x", "\r", "\0", "\u2028", "\uFEFF", "é", "😀", "\u202E",
        "[1,", "{a:", "a b", "Ⅷ", "١", "+", "-", ".", "e5", "1e", "0o7", "-0x1", "2001-01-01", "=", "../../..", "/dev/null", ".", "con",
    ];

    /// <summary>These pieces, and any text.</summary>
    public static Arbitrary<string> Texts { get; } =
        Gen.OneOf(Gen.Elements<string>(Pieces), ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)).ToArbitrary();
}
