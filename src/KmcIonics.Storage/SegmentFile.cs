using System.Security.Cryptography;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Segments of trajectories: each a whole HDF5 file in the H5MD 1.1 layout; see FORMAT.md.</summary>
public static class SegmentFile
{
    private static readonly OutputKind Kind = new("an HDF5 file", ".h5", "--output", Hdf5Signature.StartsIn);

    /// <summary>Writes a segment: to a temporary, flushed to disk, read back and compared, then renamed. No file is ever replaced.</summary>
    /// <param name="path">Path of the file; its folder is there.</param>
    /// <param name="segment">To what it belongs.</param>
    /// <param name="condition">Name of the condition.</param>
    /// <param name="replicas">Frames of each replica, the same in number.</param>
    /// <returns>SHA-256 of the file, hexadecimal.</returns>
    /// <exception cref="InputException">There is such a file, or its folder cannot be written to.</exception>
    /// <exception cref="IOException">The disk is full, read-only or failing; the temporary is removed.</exception>
    public static string Write(string path, SegmentRecord segment, string condition, IReadOnlyList<TrajectoryRecord> replicas)
    {
        var tree = new ResultTree();
        SegmentLayout.AddTo(tree, segment, condition, replicas);
        string checksum = string.Empty;
        VerifiedFile.Write(path, Kind, overwrite: false, tree, temporary => checksum = ChecksumOf(temporary));
        return checksum;
    }

    /// <summary>SHA-256 of a file, hexadecimal.</summary>
    public static string ChecksumOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
