namespace KmcIonics.Storage;

/// <summary>The group that makes a file H5MD 1.1.</summary>
internal static class H5mdLayout
{
    private static readonly int[] Version = [1, 1];

    public static void AddTo(ResultTree tree, string author, string programVersion)
    {
        tree.Group("/h5md", "This file follows H5MD 1.1", ("version", Version));
        tree.Group("/h5md/author", "Who is responsible for the simulation", ("name", author));
        tree.Group(
            "/h5md/creator",
            "Program that wrote this file",
            ("name", "KmcIonics"),
            ("version", programVersion));
    }
}
