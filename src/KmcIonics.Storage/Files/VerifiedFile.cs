using PureHDF;
using PureHDF.VOL.Native;

namespace KmcIonics.Storage;

/// <summary>Writes a tree with the checksum of all it holds, and reads the file back before its name stands for it.</summary>
internal static class VerifiedFile
{
    /// <summary>Writes a temporary, flushed to disk, read back and compared, then renamed.</summary>
    /// <param name="path">Destination.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="overwrite">Whether an existing file of its kind is replaced.</param>
    /// <param name="tree">What it is to hold; the checksum is added.</param>
    /// <param name="whenRight">Called with the temporary's path once it is as it should be.</param>
    /// <exception cref="Model.InputException">The file exists and must not be replaced, or its folder is missing or cannot be written to.</exception>
    /// <exception cref="IOException">The disk is full, read-only or failing; the temporary is removed.</exception>
    public static void Write(string path, OutputKind kind, bool overwrite, ResultTree tree, Action<string> whenRight)
    {
        OutputPath.Check(path, kind, overwrite);
        HashSet<string> content = [.. tree.Datasets.Select(dataset => dataset.Path)];
        string checksum = ContentChecksum.Of(tree.Datasets);
        tree.Text(ResultPath.ContentChecksum, checksum, "SHA-256 over every dataset but the checksums");
        AtomicFile.Write(path, kind, overwrite, tree.WriteTo, temporary =>
        {
            ReadBack(temporary, content, checksum);
            whenRight(temporary);
        });
    }

    private static void ReadBack(string path, HashSet<string> content, string checksum)
    {
        // PureHDF reads a file byte by byte; a stream with a buffer spares a system call each.
        using NativeFile file = H5File.Open(new GuardedStream(File.OpenRead(path), long.MaxValue));
        string found = ContentChecksum.Of(
            DatasetReader.Walk(file).Where(stored => content.Contains(stored.Path)).Select(stored => DatasetReader.Describe(stored.Dataset, stored.Path, ReadLimit.None)));
        if (found != checksum)
            throw new IOException("what was read back differs from what was written");
    }
}
