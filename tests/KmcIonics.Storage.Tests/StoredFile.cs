using PureHDF;
using PureHDF.VOL.Native;

namespace KmcIonics.Storage.Tests;

/// <summary>What stands in a file, as PureHDF reads it.</summary>
internal static class StoredFile
{
    /// <summary>Every group and dataset with its path, hard links included.</summary>
    public static IEnumerable<(string Path, IH5Object Item)> Walk(IH5Group group, string path = "")
    {
        foreach (IH5Object item in group.Children())
        {
            string itemPath = $"{path}/{item.Name}";
            yield return (itemPath, item);
            if (item is not IH5Group inner)
                continue;
            foreach ((string Path, IH5Object Item) below in Walk(inner, itemPath))
                yield return below;
        }
    }

    /// <summary>A whole dataset in row-major order.</summary>
    public static T[] Read<T>(string file, string path)
    {
        using NativeFile hdf5 = H5File.OpenRead(file);
        return hdf5.Dataset(path).Read<T[]>();
    }

    /// <summary>The checksum of a result file over all but trajectories.</summary>
    public static string Checksum(string file)
    {
        using NativeFile hdf5 = H5File.OpenRead(file);
        return hdf5.Dataset(ResultPath.ResultsChecksum).Read<string>();
    }
}
