namespace KmcIonics.Storage.Tests;

/// <summary>What h5dump says of the layout of a file, held against a committed one.</summary>
internal static class GoldenHeader
{
    /// <summary>Compares; what was found lies beside the tests when they differ.</summary>
    public static void Check(string path, string golden)
    {
        (int exitCode, string header) = ToolProcess.Run("h5dump", "-H", path);

        Assert.Equal(0, exitCode);
        header = header.Replace(path, Path.GetFileName(path), StringComparison.Ordinal);
        string expected = Path.Combine(AppContext.BaseDirectory, "Golden", golden);
        string found = Path.Combine(AppContext.BaseDirectory, golden);
        File.WriteAllText(found, header);
        Assert.True(
            header == File.ReadAllText(expected),
            $"The layout has changed. Compare {expected} with {found}; if it is meant to be so, copy the new one to Golden/.");
    }
}
