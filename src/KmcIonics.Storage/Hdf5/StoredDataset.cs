using System.Security.Cryptography;

namespace KmcIonics.Storage;

/// <summary>A dataset of a result file: what it is, and its content as the bytes that its checksum covers.</summary>
/// <param name="Path">Absolute path in the file.</param>
/// <param name="Type">Element type as NumPy names it (float64, int32, int64, uint64), or string.</param>
/// <param name="Shape">Dimensions; none for a scalar.</param>
/// <param name="Unit">Value of the unit attribute; empty for text.</param>
/// <param name="AppendContent">Adds the elements in row-major order: numbers little-endian, texts in UTF-8, each ended by a zero byte.</param>
internal sealed record StoredDataset(
    string Path, string Type, ulong[] Shape, string Unit, Action<IncrementalHash> AppendContent);
