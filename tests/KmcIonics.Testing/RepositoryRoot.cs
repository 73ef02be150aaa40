namespace KmcIonics.Testing;

/// <summary>The folder that holds KmcIonics.sln.</summary>
public static class RepositoryRoot
{
    /// <summary>Its path.</summary>
    public static string Folder { get; } = Locate(AppContext.BaseDirectory);

    /// <summary>A path below it.</summary>
    public static string Combine(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Locate(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KmcIonics.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"no KmcIonics.sln above {start}");
    }
}
