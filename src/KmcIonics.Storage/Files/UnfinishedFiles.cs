using System.Collections.Concurrent;

namespace KmcIonics.Storage;

/// <summary>The temporaries that are being written, so that a program that is interrupted leaves none behind.</summary>
public static class UnfinishedFiles
{
    private static readonly ConcurrentDictionary<string, byte> s_paths = new(StringComparer.Ordinal);

    /// <summary>Removes them all; called where the program ends at once.</summary>
    public static void Remove()
    {
        foreach (string path in s_paths.Keys)
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The program ends; nobody is left to try again.
            }
        }
    }

    internal static void Begin(string path) => s_paths.TryAdd(path, 0);

    internal static void End(string path) => s_paths.TryRemove(path, out _);
}
