using PureHDF;

namespace KmcIonics.Storage;

/// <summary>Reads all results of an opened result file, the trajectory excepted, and checks them against their checksum.</summary>
internal static class ResultReader
{
    /// <summary>The result, as it was written.</summary>
    /// <exception cref="InvalidDataException">The file is no result file, or was changed.</exception>
    public static ResultRecord Read(IH5Group file, ReadLimit limit)
    {
        FormatVersion.CheckWhole(file);
        CheckContent(file, limit);
        var root = new StoredGroup(file, "", limit);
        IonSpecies[] ions = IonLayout.ReadFrom(root);
        StoredGroup results = root.Group(ResultPath.Results);
        return new ResultRecord
        {
            Author = H5mdLayout.AuthorFrom(root),
            JobName = root.Text(ResultPath.JobName),
            JobText = root.Text(ResultPath.JobText),
            Seed = root.Number<ulong>(ResultPath.Seed),
            Status = ParametersLayout.StatusFrom(root),
            Lattice = LatticeLayout.ReadFrom(root),
            Ions = ions,
            Conditions = [.. ResultLayout.ConditionNamesFrom(results).Select(name => ConditionLayout.ReadFrom(results.Group(name), ions))],
            Segments = SegmentIndexLayout.ReadFrom(root),
            Provenance = ProvenanceLayout.ReadFrom(root),
        };
    }

    // Files of version 1.8 have no checksum of their results; those that are as they were written have their seal.
    private static void CheckContent(IH5Group file, ReadLimit limit)
    {
        if (!file.LinkExists(ResultPath.ResultsChecksum))
            return;
        string checksum = ContentChecksum.Of(
            ResultPath.Summarised.SelectMany(path => file.LinkExists(path) && file.Get(path) is IH5Group group ? DatasetReader.Walk(group, path) : [])
                .Where(stored => !ResultPath.Checksums.Contains(stored.Path))
                .Select(stored => DatasetReader.Describe(stored.Dataset, stored.Path, limit)));
        if (checksum != new StoredGroup(file, "", limit).Text(ResultPath.ResultsChecksum))
            throw new InvalidDataException("its results do not match their checksum: a program changed or added something");
    }
}
