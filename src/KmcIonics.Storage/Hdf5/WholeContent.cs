namespace KmcIonics.Storage;

/// <summary>Checks a file that holds a trajectory against the checksum of all that was written into it.</summary>
internal static class WholeContent
{
    private const string Position = "/position/";

    /// <summary>Returns when nothing was changed or added.</summary>
    /// <exception cref="InvalidDataException">The content does not match its checksum.</exception>
    public static void Check(StoredGroup file)
    {
        string checksum = ContentChecksum.Of(
            file.Walk().Where(stored => !ResultPath.Checksums.Contains(stored.Path) && !IsLinked(stored.Path)).Select(stored => DatasetReader.Describe(stored.Dataset, stored.Path, file.Limit)));
        if (checksum != file.Text(ResultPath.ContentChecksum))
            throw new InvalidDataException("its content does not match its checksum: a program changed or added something");
    }

    // Steps and times stand under position; the other names of them are hard links.
    private static bool IsLinked(string path) =>
        (path.StartsWith("/particles/", StringComparison.Ordinal) || path.StartsWith("/observables/", StringComparison.Ordinal))
        && (path.EndsWith("/step", StringComparison.Ordinal) || path.EndsWith("/time", StringComparison.Ordinal))
        && !path.Contains(Position, StringComparison.Ordinal);
}
