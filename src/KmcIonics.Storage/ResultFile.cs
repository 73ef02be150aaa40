using KmcIonics.Model;
using PureHDF;
using PureHDF.VOL.Native;

namespace KmcIonics.Storage;

/// <summary>Result files: HDF5 in the H5MD 1.1 layout that FORMAT.md describes.</summary>
public static class ResultFile
{
    private const long SummaryBudget = 1 << 26;

    private static readonly OutputKind Kind = new("an HDF5 file", ".h5", "--output", Hdf5Signature.StartsIn);

    /// <summary>Returns when a result can be written to a path; called before a long run begins.</summary>
    /// <param name="path">Path of the result file.</param>
    /// <param name="overwrite">Whether an existing HDF5 file may be replaced; other files never are.</param>
    /// <exception cref="InputException">
    /// The file exists and must not be replaced, or its folder is missing or cannot be written to.
    /// </exception>
    public static void EnsureWritable(string path, bool overwrite) => OutputPath.Check(path, Kind, overwrite);

    /// <summary>
    /// Writes a result: to a temporary in the same folder, flushed to disk, read back and compared, then renamed. A crash or a
    /// full disk at any moment leaves an existing file as it was.
    /// </summary>
    /// <param name="path">Path of the result file.</param>
    /// <param name="record">What to write.</param>
    /// <param name="overwrite">Whether an existing HDF5 file is replaced.</param>
    /// <exception cref="InputException">
    /// As in <see cref="EnsureWritable"/>; or the file appeared during the writing, and the message says where the result is kept.
    /// </exception>
    /// <exception cref="IOException">The disk is full, read-only or failing; the temporary is removed.</exception>
    public static void Write(string path, ResultRecord record, bool overwrite = false)
    {
        OutputPath.Check(path, Kind, overwrite);
        ResultTree tree = ResultLayout.Of(record);
        HashSet<string> content = [.. tree.Datasets.Select(dataset => dataset.Path)];
        string checksum = ResultLayout.AddChecksums(tree);
        AtomicFile.Write(path, Kind, overwrite, stream => WriteSealed(tree, stream), temporary => ReadBack(temporary, content, checksum));
    }

    /// <summary>Reads what a result file says in brief.</summary>
    /// <exception cref="InputException">There is no such file, it is no result file, or it is damaged.</exception>
    public static ResultSummary ReadSummary(string path) => StoredResult.Read(path, SummaryBudget, SummaryReader.Read);

    /// <summary>Reads all results of a file, from version 1.8 of the format on: everything but trajectories.</summary>
    /// <exception cref="InputException">There is no such file, it is no result file, or it is damaged.</exception>
    public static ResultRecord Read(string path)
    {
        // A file says no more than what it is long for; what is claimed beyond, a damaged one makes up.
        long length = File.Exists(path) ? new FileInfo(path).Length : 0;
        var limit = new ReadLimit((ulong)Math.Max(1 << 20, 2 * length), 1 << 26);
        return StoredResult.Read(path, SummaryBudget + (16 * length), file => ResultReader.Read(file, limit));
    }

    private static void WriteSealed(ResultTree tree, Stream stream)
    {
        tree.WriteTo(stream);
        FileSeal.AppendTo(stream);
    }

    private static void ReadBack(string path, HashSet<string> content, string checksum)
    {
        string found;
        try
        {
            // PureHDF reads a file byte by byte; a stream with a buffer spares a system call each.
            using NativeFile file = H5File.Open(new GuardedStream(File.OpenRead(path), long.MaxValue));
            found = ContentChecksum.Of(
                DatasetReader.Walk(file)
                    .Where(stored => content.Contains(stored.Path))
                    .Select(stored => DatasetReader.Describe(stored.Dataset, stored.Path, ReadLimit.None)));
            ReadSummary(path);
        }
        catch (Exception exception) when (exception is not IOException)
        {
            throw new IOException("what was written cannot be read back", exception);
        }

        if (found != checksum)
            throw new IOException("what was read back differs from what was written");
    }
}
