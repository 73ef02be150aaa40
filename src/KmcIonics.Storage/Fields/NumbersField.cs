namespace KmcIonics.Storage;

/// <summary>An array of numbers of a group: the one place of its name, its unit and what it is.</summary>
internal sealed record NumbersField<T>(string Name, string Unit, string Description)
    where T : unmanaged
{
    public void AddTo(ResultTree tree, string group, IEnumerable<T> values) => tree.Numbers($"{group}/{Name}", values, Unit, Description);

    /// <summary>Adds the values in row-major order with the lengths of their dimensions.</summary>
    public void AddTo(ResultTree tree, string group, T[] values, ulong[] shape) => tree.Numbers($"{group}/{Name}", values, shape, Unit, Description);

    /// <summary>The values in row-major order.</summary>
    /// <exception cref="InvalidDataException">The group has no such array.</exception>
    public T[] ReadFrom(StoredGroup group) => group.Numbers<T>(Name);

    /// <summary>The values, as many as asked for.</summary>
    /// <exception cref="InvalidDataException">The group has no such array, or one of another length.</exception>
    public T[] ReadFrom(StoredGroup group, int count)
    {
        T[] values = ReadFrom(group);
        return values.Length == count ? values : throw group.Broken(Name, $"has {values.Length} values and not {count}");
    }

    /// <summary>The values in row-major order; null where the group has none.</summary>
    public T[]? ReadIfThere(StoredGroup group, int count) => group.Has(Name) ? ReadFrom(group, count) : null;
}
