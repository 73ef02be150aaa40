using System.Security;
using System.Text;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Jobs.Yaml;

/// <summary>Reads a text file, or says why it is none.</summary>
internal static class InputText
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text, or null after adding an error.</summary>
    /// <param name="file">Path, as the user wrote it.</param>
    /// <param name="mostBytes">Largest size read.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="asked">Where the file is named, when not on the command line.</param>
    /// <param name="path">Field that names it.</param>
    /// <param name="orLatin1">Whether what is not UTF-8 is read as Latin-1.</param>
    public static string? Read(string file, int mostBytes, ErrorList errors, Place asked, FieldPath path, bool orLatin1 = false)
    {
        try
        {
            if (Directory.Exists(file))
            {
                errors.Add(asked, path, $"{Quote.Marked(file)} is a directory", "A file is needed");
                return null;
            }

            if (SpecialFile.Kind(file) is { } kind)
            {
                errors.Add(asked, path, $"{Quote.Marked(file)} is {kind}", "A regular file is needed: save what comes through it");
                return null;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            byte[]? bytes = Bytes(stream, mostBytes);
            if (bytes is null)
            {
                errors.Add(asked, path, $"{Quote.Marked(file)} is larger than {mostBytes >> 20} MiB", "Such a file is no job or structure; check the path");
                return null;
            }

            return Decode(bytes, file, errors, orLatin1);
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add(asked, path, $"there is no file {Quote.Marked(file)}", $"Looked for {Quote.Short(FullPath(file))}", Neighbour(file));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException)
        {
            errors.Add(asked, path, $"the file {Quote.Marked(file)} cannot be read: {Quote.Short(reason.Message.TrimEnd('.'))}", "Check the path and its permissions");
        }

        return null;
    }

    private static byte[]? Bytes(FileStream stream, int mostBytes)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        while (stream.Read(buffer) is var count and > 0)
        {
            if (bytes.Length + count > mostBytes)
                return null;
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static string? Decode(byte[] bytes, string file, ErrorList errors, bool orLatin1)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            errors.Add(new Place(file, 1, 1), FieldPath.Root, "the file is UTF-16 text", "Save it as UTF-8");
            return null;
        }

        try
        {
            return s_strict.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException) when (orLatin1)
        {
            return Encoding.Latin1.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            int good = FirstBadByte(bytes);
            string before = s_strict.GetString(bytes.AsSpan(0, good));
            int lineStart = before.LastIndexOf('\n') + 1;
            var place = new Place(file, before.Count(c => c == '\n') + 1, before.Length - lineStart + 1);
            errors.Add(place, FieldPath.Root, $"the byte 0x{bytes[good]:X2} is not UTF-8 text", "Save the file as UTF-8");
            return null;
        }
    }

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        int good = 0;
        while (Rune.DecodeFromUtf8(bytes[good..], out _, out int used) == System.Buffers.OperationStatus.Done)
            good += used;
        return good;
    }

    private static string FullPath(string file)
    {
        try
        {
            return Path.GetFullPath(file);
        }
        catch (Exception reason) when (reason is ArgumentException or IOException or NotSupportedException or SecurityException)
        {
            return file;
        }
    }

    private static string? Neighbour(string file)
    {
        string folder = Path.GetDirectoryName(file) is { Length: > 0 } named ? named : ".";
        if (!Directory.Exists(folder))
            return null;
        return Closest.To(Path.GetFileName(file), Directory.EnumerateFiles(folder).Take(1000).Select(name => Path.GetFileName(name)));
    }
}
