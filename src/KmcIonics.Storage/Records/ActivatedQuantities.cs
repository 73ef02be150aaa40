using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>What of a result is thermally activated: series over the conditions that differ in nothing but temperature.</summary>
public static class ActivatedQuantities
{
    /// <summary>Stands for a species where it is all of them together.</summary>
    public const string AllSpecies = "all";

    /// <summary>Arrhenius lines of a result; none where it has one temperature.</summary>
    public static IReadOnlyList<ArrheniusResult> Of(ResultRecord record) => [.. SeriesOf(record).Select(ArrheniusFit.Of).OfType<ArrheniusResult>()];

    /// <summary>Series of a result, of the whole and of each pathway; none of conditions that change while they are sampled.</summary>
    public static IEnumerable<ArrheniusSeries> SeriesOf(ResultRecord record)
    {
        string[] pathways = [.. record.Lattice.Pathways.Select(pathway => pathway.Name)];
        return record.Conditions
            .Where(condition => condition.Course is null)
            .GroupBy(condition => (condition.Field, condition.PressureGigapascal, condition.Strain))
            .SelectMany(group => Series([.. group], pathways));
    }

    private static IEnumerable<ArrheniusSeries> Series(IReadOnlyList<ConditionRecord> conditions, string[] pathways)
    {
        TransportResult[] results = [.. conditions.SelectMany(condition => condition.Transport)];
        foreach (IGrouping<string, TransportResult> species in results.GroupBy(result => result.Species, StringComparer.Ordinal))
        {
            ArrheniusSeries Whole(ArrheniusQuantity quantity, Func<TransportResult, Estimate> of) => Part(quantity, "", of);
            ArrheniusSeries Part(ArrheniusQuantity quantity, string part, Func<TransportResult, Estimate> of) =>
                new(quantity, species.Key, part, [.. species.Select(result => new ArrheniusPoint(result.Temperature, of(result), result.Replicas))]);
            yield return Whole(ArrheniusQuantity.HopRate, result => result.HopRate);
            yield return Whole(ArrheniusQuantity.TracerDiffusivity, result => result.TracerDiffusivity);
            yield return Whole(ArrheniusQuantity.ChargeDiffusivity, result => result.ChargeDiffusivity);
            yield return Whole(ArrheniusQuantity.Conductivity, result => Times(result.Conductivity, result.Temperature));
            yield return Whole(ArrheniusQuantity.CurrentOverField, result => Times(result.CurrentOverField, result.Temperature));
            int told = Math.Min(pathways.Length, species.Min(result => result.HopRateByPathway.Count));
            for (int pathway = 0; pathway < told && pathways.Length > 1; pathway++)
            {
                int index = pathway;
                yield return Part(ArrheniusQuantity.HopRate, pathways[index], result => result.HopRateByPathway[index]);
            }
        }

        ConditionRecord[] together = [.. conditions.Where(condition => condition.Together is not null && condition.Transport.Count > 0)];
        ArrheniusSeries All(ArrheniusQuantity quantity, Func<TotalConduction, Estimate> of) => new(
            quantity, AllSpecies, "", [.. together.Select(condition => new ArrheniusPoint(condition.Temperature, Times(of(condition.Together!), condition.Temperature), condition.Transport[0].Replicas))]);
        yield return All(ArrheniusQuantity.Conductivity, total => total.Conductivity);
        yield return All(ArrheniusQuantity.CurrentOverField, total => total.CurrentOverField);
    }

    private static Estimate Times(Estimate estimate, double factor) => new(estimate.Value * factor, estimate.StandardError * factor);
}
