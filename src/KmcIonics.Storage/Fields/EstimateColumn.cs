using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Measured values in a row with their standard errors in another dataset beside them: the one place of their name, unit and what they are.</summary>
internal sealed record EstimateColumn(string Name, string Unit, string Description)
{
    public const string ErrorDescription = "Standard errors, NaN where one replica alone cannot tell them";

    private NumbersField<double> Values => new(Name, Unit, Description);

    private NumbersField<double> Errors => new(Name + "_error", Unit, ErrorDescription);

    public void AddTo(ResultTree tree, string group, IEnumerable<Estimate> estimates)
    {
        Estimate[] values = [.. estimates];
        AddTo(tree, group, values, [(ulong)values.Length]);
    }

    /// <summary>Adds the values in row-major order with the lengths of their dimensions.</summary>
    public void AddTo(ResultTree tree, string group, Estimate[] estimates, ulong[] shape)
    {
        Values.AddTo(tree, group, Array.ConvertAll(estimates, one => one.Value), shape);
        Errors.AddTo(tree, group, Array.ConvertAll(estimates, ErrorOrNaN), shape);
    }

    /// <summary>The values in row-major order.</summary>
    /// <exception cref="InvalidDataException">The group has no such values, or errors of another number.</exception>
    public Estimate[] ReadFrom(StoredGroup group)
    {
        double[] values = Values.ReadFrom(group);
        return [.. values.Zip(Errors.ReadFrom(group, values.Length), Estimate)];
    }

    /// <summary>The values, as many as asked for.</summary>
    /// <exception cref="InvalidDataException">The group has no such values, or another number of them.</exception>
    public Estimate[] ReadFrom(StoredGroup group, int count) =>
        [.. Values.ReadFrom(group, count).Zip(Errors.ReadFrom(group, count), Estimate)];

    /// <summary>Whether a group has these values.</summary>
    public bool IsIn(StoredGroup group) => group.Has(Name);

    /// <summary>An error as it is written: NaN where one replica alone cannot tell it.</summary>
    public static double ErrorOrNaN(Estimate estimate) => estimate.StandardError ?? double.NaN;

    /// <summary>An estimate as it was before it was written.</summary>
    public static Estimate Estimate(double value, double error) => new(value, double.IsNaN(error) ? null : error);
}
