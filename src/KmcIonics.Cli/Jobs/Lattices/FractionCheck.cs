using KmcIonics.Cli.Jobs.Shapes;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Checks sums of fractions.</summary>
internal static class FractionCheck
{
    private const double Rounding = 1e-6;

    /// <summary>Adds an error unless fractions add up to 1.</summary>
    public static void AddUpToOne<T>(Placed<T> fractions, double sum, ReadContext context)
    {
        if (Math.Abs(sum - 1) > Rounding)
            context.Errors.Add(fractions.Place, fractions.Path, $"the fractions add up to {sum:G6}", "They must add up to 1");
    }
}
