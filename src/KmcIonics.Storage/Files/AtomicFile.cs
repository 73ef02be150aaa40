using System.Reflection;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Writes a file so that its name always stands for a whole, checked file: the old one or the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Longest file name that leaves room for the temporary's ending, in bytes of UTF-8.</summary>
    public const int LongestName = 255 - 14;

    private const int BufferSize = 1 << 16;

    /// <summary>
    /// Writes a temporary beside <paramref name="path"/>, flushes it to disk, checks it and renames it. When anything fails the
    /// temporary is removed and <paramref name="path"/> is as before.
    /// </summary>
    /// <param name="path">Destination.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="overwrite">Whether an existing destination is replaced.</param>
    /// <param name="write">Writes the content; the stream can be read, written and sought.</param>
    /// <param name="check">Throws when the closed temporary, given by its path, is not as it should be.</param>
    /// <exception cref="InputException">
    /// The destination exists and must not be replaced; the finished file is then kept as the temporary, named in the message.
    /// </exception>
    /// <exception cref="IOException">The disk is full, read-only or failing; the message says what to do.</exception>
    public static void Write(string path, OutputKind kind, bool overwrite, Action<Stream> write, Action<string> check)
    {
        string destination = Path.GetFullPath(path);
        string temporary = $"{destination}.{Random.Shared.Next():x8}.tmp";
        bool renamed;
        UnfinishedFiles.Begin(temporary);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferSize))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            check(temporary);
            renamed = TryRename(temporary, destination, overwrite);
        }
        catch (Exception exception)
        {
            RemoveQuietly(temporary);
            // .NET says ArgumentOutOfRangeException where a file outgrows the file system or a limit on its size.
            if (Cause(exception) is { } cause and (IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" }))
                throw NotWritten(path, kind, cause);
            throw;
        }
        finally
        {
            UnfinishedFiles.End(temporary);
        }

        if (!renamed)
        {
            throw new InputException(
                $"'{path}' appeared while the run was going on, and was left alone",
                $"The result is kept whole in '{temporary}': rename it to a name that ends with {kind.Extension}.");
        }

        DirectorySync.Flush(Path.GetDirectoryName(destination)!);
    }

    private static bool TryRename(string temporary, string destination, bool overwrite)
    {
        try
        {
            File.Move(temporary, destination, overwrite);
            return true;
        }
        catch (IOException) when (!overwrite && Path.Exists(destination))
        {
            return false;
        }
    }

    private static IOException NotWritten(string path, OutputKind kind, Exception cause) => new(
        $"'{path}' could not be written: {cause.Message.TrimEnd('.')}. "
        + $"Nothing was overwritten; free disk space or choose another folder with {kind.Option}, then run again.",
        cause);

    // PureHDF calls its writers by reflection.
    private static Exception Cause(Exception exception) =>
        exception is TargetInvocationException { InnerException: { } inner } ? Cause(inner) : exception;

    private static void RemoveQuietly(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason why writing failed matters more than the leftover.
        }
    }
}
