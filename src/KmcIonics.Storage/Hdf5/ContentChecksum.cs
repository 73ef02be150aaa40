using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace KmcIonics.Storage;

/// <summary>SHA-256 over datasets, independent of how HDF5 lays them out, so that any reader can compute it.</summary>
internal static class ContentChecksum
{
    /// <summary>
    /// Checksum, 64 hexadecimal digits, over the datasets in ordinal order of their paths: for each the line
    /// "path type shape unit" in UTF-8, the shape as lengths joined by commas, a line feed, and the content.
    /// </summary>
    public static string Of(IEnumerable<StoredDataset> datasets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (StoredDataset dataset in datasets.OrderBy(dataset => dataset.Path, StringComparer.Ordinal))
        {
            string line = $"{dataset.Path} {dataset.Type} {string.Join(',', dataset.Shape)} {dataset.Unit}\n";
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            dataset.AppendContent(hash);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Adds numbers.</summary>
    public static void Append<T>(IncrementalHash hash, ReadOnlySpan<T> numbers)
        where T : unmanaged => hash.AppendData(MemoryMarshal.AsBytes(numbers));

    /// <summary>Adds texts.</summary>
    public static void Append(IncrementalHash hash, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }
}
