using System.Security.Cryptography;
using System.Text;

namespace KmcIonics.Cli.Jobs;

/// <summary>A file that was read, with its exact text.</summary>
/// <param name="Path">Path, as it was opened.</param>
/// <param name="Text">The text, without a byte-order mark; empty where it is long and only its checksum is kept.</param>
/// <param name="Checksum">SHA-256 of a text that is not kept; else null.</param>
public sealed record SourceText(string Path, string Text, string? Checksum = null)
{
    private const int LongestKept = 1 << 20;

    /// <summary>SHA-256 of the text as UTF-8, hexadecimal.</summary>
    public string Sha256 => Checksum ?? HashOf(Text);

    /// <summary>The same with the checksum in place of a text of more than 2²⁰ characters.</summary>
    public SourceText WithoutLongText() => Text.Length > LongestKept ? new SourceText(Path, "", HashOf(Text)) : this;

    private static string HashOf(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int start = 0; start < text.Length;)
        {
            // A pair of surrogates is one character.
            int end = Math.Min(start + LongestKept, text.Length);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
                end--;
            hash.AppendData(Encoding.UTF8.GetBytes(text[start..end]));
            start = end;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
