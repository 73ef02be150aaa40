namespace KmcIonics.Storage;

/// <summary>The group that makes a file H5MD 1.1.</summary>
internal static class H5mdLayout
{
    private static readonly int[] Version = [1, 1];

    private const string Author = "/h5md/author";
    private const string NameAttribute = "name";

    public static void AddTo(ResultTree tree, string author, string programVersion)
    {
        tree.Group("/h5md", "This file follows H5MD 1.1", ("version", Version));
        tree.Group(Author, "Who is responsible for the simulation", (NameAttribute, author));
        tree.Group(
            "/h5md/creator",
            "Program that wrote this file",
            (NameAttribute, "KmcIonics"),
            ("version", programVersion));
    }

    /// <summary>Who is responsible for the simulation.</summary>
    public static string AuthorFrom(StoredGroup file) => file.TextAttribute(Author, NameAttribute);
}
