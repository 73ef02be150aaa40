using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Measured values as a group of its own with values and errors: the one place of its name, its unit and what it is.</summary>
internal sealed record EstimatesField(string Name, string Unit, string Description)
{
    private NumbersField<double> Value => new("value", Unit, Description);

    private NumbersField<double> Error => new("error", Unit, EstimateColumn.ErrorDescription);

    public void AddTo(ResultTree tree, string group, IReadOnlyList<Estimate> estimates) => AddTo(tree, group, estimates, [(ulong)estimates.Count]);

    /// <summary>Adds the values in row-major order with the lengths of their dimensions.</summary>
    public void AddTo(ResultTree tree, string group, IEnumerable<Estimate> estimates, ulong[] shape)
    {
        (string path, Estimate[] values) = ($"{group}/{Name}", [.. estimates]);
        tree.Group(path, Description);
        Value.AddTo(tree, path, Array.ConvertAll(values, one => one.Value), shape);
        Error.AddTo(tree, path, Array.ConvertAll(values, EstimateColumn.ErrorOrNaN), shape);
    }

    /// <summary>The values in row-major order.</summary>
    /// <exception cref="InvalidDataException">The group has no such values.</exception>
    public Estimate[] ReadFrom(StoredGroup group)
    {
        StoredGroup own = group.Group(Name);
        double[] values = Value.ReadFrom(own);
        return [.. values.Zip(Error.ReadFrom(own, values.Length), EstimateColumn.Estimate)];
    }

    /// <summary>The values in row-major order, as many as asked for.</summary>
    /// <exception cref="InvalidDataException">The group has no such values, or another number of them.</exception>
    public Estimate[] ReadFrom(StoredGroup group, int count)
    {
        Estimate[] values = ReadFrom(group);
        return values.Length == count ? values : throw group.Broken(Name, $"has {values.Length} values and not {count}");
    }

    /// <summary>The values in row-major order; none where the group has none.</summary>
    public Estimate[] ReadIfThere(StoredGroup group) => group.Has(Name) ? ReadFrom(group) : [];
}
