using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Values in a row with their standard errors in another dataset beside them.</summary>
internal static class EstimateColumn
{
    public static void AddTo(ResultTree tree, string path, string description, string unit, IEnumerable<Estimate> estimates)
    {
        Estimate[] values = [.. estimates];
        tree.Numbers(path, values.Select(value => value.Value), unit, description);
        tree.Numbers(path + "_error", values.Select(TransportLayout.ErrorOrNaN), unit, "Standard errors, NaN where one replica alone cannot tell them");
    }
}
