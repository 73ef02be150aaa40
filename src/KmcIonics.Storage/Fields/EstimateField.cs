using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>A measured value as a group of its own with value and error: the one place of its name, its unit and what it is.</summary>
internal sealed record EstimateField(string Name, string Unit, string Description)
{
    private NumberField<double> Value => new("value", Unit, Description);

    private NumberField<double> Error => new("error", Unit, "Standard error, NaN where one replica alone cannot tell it");

    public void AddTo(ResultTree tree, string group, Estimate estimate)
    {
        string path = $"{group}/{Name}";
        tree.Group(path, Description);
        Value.AddTo(tree, path, estimate.Value);
        Error.AddTo(tree, path, EstimateColumn.ErrorOrNaN(estimate));
    }

    /// <summary>The value with its error.</summary>
    /// <exception cref="InvalidDataException">The group has no such value.</exception>
    public Estimate ReadFrom(StoredGroup group)
    {
        StoredGroup own = group.Group(Name);
        return EstimateColumn.Estimate(Value.ReadFrom(own), Error.ReadFrom(own));
    }
}
