using PureHDF;

namespace KmcIonics.Storage;

/// <summary>Which layout an opened file has.</summary>
internal static class FormatVersion
{
    /// <summary>Second number from which on a file says all that a whole result needs.</summary>
    private const int FirstWhole = 8;

    /// <summary>Returns when the file is one that this program reads.</summary>
    /// <exception cref="InvalidDataException">It is of something else, or of another version.</exception>
    public static void Check(IH5Group file) => MinorOf(file);

    /// <summary>Returns when the file is one of which this program reads all results.</summary>
    /// <exception cref="InvalidDataException">It is of something else, of another version, or has no results.</exception>
    public static void CheckWhole(IH5Group file)
    {
        int minor = MinorOf(file);
        if (!file.LinkExists(ResultPath.Results))
            throw new InvalidDataException("it holds a lattice and no results");
        if (minor < FirstWhole)
            throw new InvalidDataException($"its format is version {ResultPath.FormatMajor}.{minor}, and this program reads results from version {ResultPath.FormatMajor}.{FirstWhole} on; run its job again");
    }

    /// <summary>Second number of the version of a file that this program reads.</summary>
    /// <exception cref="InvalidDataException">It is of something else, or of another version.</exception>
    public static int MinorOf(IH5Group file)
    {
        if (!file.LinkExists(ResultPath.Parameters) || file.Get(ResultPath.Parameters) is not IH5Group parameters
            || !parameters.AttributeExists("format_version"))
        {
            throw new InvalidDataException("it is an HDF5 file of something else");
        }

        int[] version = parameters.Attribute("format_version").Read<int[]>();
        return version is [ResultPath.FormatMajor, var minor]
            ? minor
            : throw new InvalidDataException($"its format is version {string.Join('.', version)}, and this program reads {ResultPath.FormatMajor}.x");
    }
}
