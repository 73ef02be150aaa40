namespace KmcIonics.Storage;

/// <summary>A number of a group: the one place of its name, its unit and what it is.</summary>
internal sealed record NumberField<T>(string Name, string Unit, string Description)
    where T : unmanaged
{
    public void AddTo(ResultTree tree, string group, T value) => tree.Number($"{group}/{Name}", value, Unit, Description);

    /// <summary>The number.</summary>
    /// <exception cref="InvalidDataException">The group has no such number.</exception>
    public T ReadFrom(StoredGroup group) => group.Number<T>(Name);

    /// <summary>The number; null where the group has none.</summary>
    public T? ReadIfThere(StoredGroup group) => group.Has(Name) ? ReadFrom(group) : null;
}
