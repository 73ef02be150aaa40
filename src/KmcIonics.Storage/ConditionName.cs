namespace KmcIonics.Storage;

/// <summary>Names of conditions, as files and groups in them bear them.</summary>
public static class ConditionName
{
    /// <summary>Names, as T300K; equal temperatures are told apart by _2, _3, ….</summary>
    /// <param name="temperatures">Temperatures in the order of the job, K.</param>
    public static IReadOnlyList<string> Of(IEnumerable<double> temperatures)
    {
        var names = new List<string>();
        foreach (double temperature in temperatures)
        {
            string name = FormattableString.Invariant($"T{temperature:R}K");
            int sameBefore = names.Count(other => other == name || other.StartsWith(name + "_", StringComparison.Ordinal));
            names.Add(sameBefore == 0 ? name : $"{name}_{sameBefore + 1}");
        }

        return names;
    }
}
