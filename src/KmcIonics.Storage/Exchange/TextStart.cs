using System.Text;

namespace KmcIonics.Storage;

/// <summary>Tells kinds of text files by how they start.</summary>
internal static class TextStart
{
    /// <summary>Whether a stream, at its start, holds a text.</summary>
    public static bool Is(Stream stream, string text)
    {
        byte[] expected = Encoding.UTF8.GetBytes(text);
        byte[] found = new byte[expected.Length];
        return stream.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) == found.Length && found.AsSpan().SequenceEqual(expected);
    }
}
