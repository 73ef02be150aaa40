using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Complex values in a row, real and imaginary part each with standard errors: the one place of their name, unit and what they are.</summary>
internal sealed record ComplexColumn(string Name, string Unit, string Description)
{
    private EstimateColumn Real => new(Name + "_real", Unit, $"{Description}, real part");

    private EstimateColumn Imaginary => new(Name + "_imaginary", Unit, $"{Description}, imaginary part");

    public void AddTo(ResultTree tree, string group, IReadOnlyList<ComplexEstimate> values)
    {
        Real.AddTo(tree, group, values.Select(value => value.Real));
        Imaginary.AddTo(tree, group, values.Select(value => value.Imaginary));
    }

    /// <summary>The values, as many as asked for.</summary>
    /// <exception cref="InvalidDataException">The group has no such values, or another number of them.</exception>
    public ComplexEstimate[] ReadFrom(StoredGroup group, int count) =>
        [.. Real.ReadFrom(group, count).Zip(Imaginary.ReadFrom(group, count), (real, imaginary) => new ComplexEstimate(real, imaginary))];
}
