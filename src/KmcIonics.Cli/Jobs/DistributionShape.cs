using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>A distribution of energies: a number where all are the same, else a map that names the distribution.</summary>
internal static class DistributionShape
{
    private const double MostEv = 10;

    /// <summary>Energies of either sign, eV.</summary>
    public static Shape<Distribution> Energy { get; } = Create(-MostEv);

    /// <summary>Barriers, eV.</summary>
    public static Shape<Distribution> Barrier { get; } = Create(0);

    private static PlainOrMapShape<double, Distribution> Create(double least)
    {
        var energy = new RealShape { Least = least, Most = MostEv, Unit = "eV" };
        var width = new RealShape { Least = 0, Most = MostEv, Unit = "eV" };
        var mean = new Field<double>("mean", energy, "Mean in eV.", required: true);
        var deviation = new Field<double>("standard_deviation", width, "Standard deviation in eV.", required: true);
        var from = new Field<double>("from", energy, "Lowest energy in eV.", required: true);
        var to = new Field<double>("to", energy, "Highest energy in eV.", required: true);
        var scale = new Field<double>("scale", width, "Mean height above the lowest energy in eV.", required: true);
        var gaussian = new Field<Distribution>(
            "gaussian",
            new MapShape<Distribution>([mean, deviation], values => new(DistributionKind.Gaussian, values.Get(mean), values.Get(deviation), 0)),
            "A normal distribution.");
        var uniform = new Field<Distribution>(
            "uniform",
            new MapShape<Distribution>([from, to], values => new(DistributionKind.Uniform, 0.5 * (values.Get(from) + values.Get(to)), 0.5 * (values.Get(to) - values.Get(from)), 0))
            {
                Check = (values, context) => CheckOrder(values, from, to, context),
            },
            "Equal density between two energies.");
        var exponential = new Field<Distribution>(
            "exponential",
            new MapShape<Distribution>([from, scale], values => new(DistributionKind.Exponential, values.Get(from), values.Get(scale), 0)),
            "An exponential tail above the lowest energy.");
        var correlation = new Field<double>(
            "correlation_length",
            new RealShape { Least = 0, Most = 1e4, Unit = "Å" },
            "Length ξ of the correlation exp(-r²/(4ξ²)) of the underlying Gaussian field in Å; 0 for independent values.",
            absent: "0");
        return new PlainOrMapShape<double, Distribution>(
            energy,
            new MapShape<Distribution>([gaussian, uniform, exponential, correlation], Make) { Alternatives = [[gaussian], [uniform], [exponential]] },
            Distribution.Constant);

        Distribution Make(FieldValues values)
        {
            foreach (Field<Distribution> field in (Field<Distribution>[])[gaussian, uniform, exponential])
            {
                if (values.TryGet(field, out Distribution? read))
                    return read with { CorrelationLength = values.Get(correlation) };
            }

            throw new InvalidOperationException("one of the alternatives was read");
        }
    }

    private static void CheckOrder(FieldValues values, Field<double> from, Field<double> to, ReadContext context)
    {
        if (values.TryGet(from, out double low) && values.TryGet(to, out double high) && low > high)
            context.Errors.Add(values.PlaceOf(from), values.PathOf(from), $"the lowest energy ({low} eV) is above the highest ({high} eV)", "Lower from or raise to");
    }
}
