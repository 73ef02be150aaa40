namespace KmcIonics.Storage;

/// <summary>A text of a group: the one place of its name and what it is.</summary>
internal sealed record TextField(string Name, string Description)
{
    public void AddTo(ResultTree tree, string group, string value) => tree.Text($"{group}/{Name}", value, Description);

    /// <summary>Adds sentences, one a line.</summary>
    public void AddTo(ResultTree tree, string group, IEnumerable<string> lines) => AddTo(tree, group, string.Join('\n', lines));

    /// <summary>The text.</summary>
    /// <exception cref="InvalidDataException">The group has no such text.</exception>
    public string ReadFrom(StoredGroup group) => group.Text(Name);

    /// <summary>Sentences that stand one a line.</summary>
    public string[] LinesFrom(StoredGroup group) => ReadFrom(group).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>An array of texts of a group: the one place of its name and what it is.</summary>
internal sealed record TextsField(string Name, string Description)
{
    public void AddTo(ResultTree tree, string group, IEnumerable<string> values) => tree.Texts($"{group}/{Name}", values, Description);

    /// <summary>The texts.</summary>
    /// <exception cref="InvalidDataException">The group has no such texts.</exception>
    public string[] ReadFrom(StoredGroup group) => group.Texts(Name);
}
