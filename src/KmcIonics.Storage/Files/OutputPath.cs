using System.Text;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Refuses a path that a result could not be written to, before anything is computed.</summary>
internal static class OutputPath
{
    /// <summary>Returns when a file can be written to the path.</summary>
    /// <exception cref="InputException">It cannot, for a reason that is said.</exception>
    public static void Check(string path, OutputKind kind, bool overwrite)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
            throw new InputException("the output path is empty or has a zero character", $"Give a file with {kind.Option}.");
        string full = Path.GetFullPath(path);
        string name = Path.GetFileName(full);
        if (name.Length == 0 || Directory.Exists(full))
            throw new InputException($"the output '{path}' is a folder", $"Give a file in it with {kind.Option}, as results{kind.Extension}.");
        if (Encoding.UTF8.GetByteCount(name) > AtomicFile.LongestName)
        {
            throw new InputException(
                $"the output's name has more than {AtomicFile.LongestName} bytes: '{name}'", $"Choose a shorter name with {kind.Option}.");
        }

        CheckFolder(Path.GetDirectoryName(full)!, kind);
        if (File.Exists(full))
            CheckExisting(path, full, kind, overwrite);
    }

    private static void CheckFolder(string folder, OutputKind kind)
    {
        if (File.Exists(folder))
            throw new InputException($"'{folder}' is a file, not a folder", ChooseAnother(kind));
        if (!Directory.Exists(folder))
            throw new InputException($"the folder '{folder}' does not exist", $"Create it or choose another with {kind.Option}.");
        string probe = Path.Combine(folder, $"kmc-ionics.{Random.Shared.Next():x8}.tmp");
        try
        {
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
                // Creating it is the question; nothing is written.
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"the folder '{folder}' cannot be written to: {exception.Message.TrimEnd('.')}",
                $"Choose another folder with {kind.Option} or change its permissions.");
        }
    }

    // Replacing only files of its kind keeps a slip of the hand from costing a job file, or root its /dev/null.
    private static void CheckExisting(string path, string full, OutputKind kind, bool overwrite)
    {
        // To open a pipe that nobody reads takes for ever.
        if (SpecialFile.Kind(full) is { } special)
            throw new InputException($"the output '{path}' is {special}", ChooseAnother(kind));
        if (!overwrite)
            throw new InputException($"'{path}' exists", $"Choose another name with {kind.Option} or pass --overwrite.");
        bool isOfItsKind;
        try
        {
            using FileStream existing = new(full, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            isOfItsKind = kind.IsStartOf(existing);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' cannot be replaced: {exception.Message.TrimEnd('.')}", ChooseAnother(kind));
        }

        if (!isOfItsKind)
            throw new InputException($"'{path}' is not {kind.Name}, and --overwrite replaces only those", ChooseAnother(kind));
    }

    private static string ChooseAnother(OutputKind kind) => $"Choose another path with {kind.Option}.";
}
