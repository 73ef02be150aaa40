using KmcIonics.Model;
using PureHDF;
using PureHDF.VOL.Native;

namespace KmcIonics.Storage;

/// <summary>Opens a result file for reading; whatever is wrong with it is said in words.</summary>
internal static class StoredResult
{
    /// <summary>What a reader makes of a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="budget">Most bytes that are read of it.</param>
    /// <param name="read">The reader.</param>
    /// <exception cref="InputException">There is no such file, it is no result file, or it is damaged.</exception>
    public static T Read<T>(string path, long budget, Func<IH5Group, T> read)
    {
        if (Directory.Exists(path))
            throw new InputException($"'{path}' is a folder", "Give a result file in it.");
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (!Hdf5Signature.StartsIn(file))
                throw new InvalidDataException("it is not an HDF5 file");
            FileSeal.Check(file);
            return Parse(file, budget, read);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new InputException($"there is no file '{path}'", "Check the path.");
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new InputException($"'{path}' cannot be read: {exception.Message.TrimEnd('.')}", "Check its permissions.");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new InputException(
                $"'{path}' cannot be read as a result of KmcIonics: {exception.Message.TrimEnd('.')}",
                "Give a file that 'kmc-ionics run' wrote.");
        }
    }

    private static T Parse<T>(FileStream file, long budget, Func<IH5Group, T> read)
    {
        try
        {
            using NativeFile hdf5 = H5File.Open(new GuardedStream(file, budget));
            return read(hdf5);
        }
        catch (Exception exception) when (exception is not InvalidDataException)
        {
            // PureHDF meets damaged files with exceptions of any kind; which says nothing to a user.
            throw new InvalidDataException("its HDF5 structure is damaged", exception);
        }
    }
}
