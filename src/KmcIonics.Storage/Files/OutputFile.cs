using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Writes a file of any kind so that its name always stands for a whole file.</summary>
public static class OutputFile
{
    /// <summary>Refuses a path that a file could not be written to, before anything is computed.</summary>
    /// <exception cref="InputException">It cannot, for a reason that is said.</exception>
    public static void EnsureWritable(string path, OutputKind kind, bool overwrite) => OutputPath.Check(path, kind, overwrite);

    /// <summary>Writes a temporary beside the path, flushes it to disk and renames it.</summary>
    /// <exception cref="InputException">As in <see cref="EnsureWritable"/>.</exception>
    /// <exception cref="IOException">The disk is full, read-only or failing; the temporary is removed.</exception>
    public static void Write(string path, OutputKind kind, bool overwrite, Action<Stream> write)
    {
        OutputPath.Check(path, kind, overwrite);
        AtomicFile.Write(path, kind, overwrite, write, _ => { });
    }
}
