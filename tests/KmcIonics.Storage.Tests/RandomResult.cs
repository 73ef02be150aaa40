using KmcIonics.Analysis;

namespace KmcIonics.Storage.Tests;

/// <summary>Records of parts taken at random, with numbers of any kind.</summary>
internal static class RandomResult
{
    private static readonly double[] Odd = [0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, -1e-300];

    public static ResultRecord Create(Random random)
    {
        ResultRecord[] samples = [SampleResult.Create(frames: 0), SampleResult.InField(), SampleResult.UnderLoad(), SampleResult.UnderSchedule(), SampleResult.Watched(), SampleOpen.Create()];
        ConditionRecord[] conditions = [.. samples.SelectMany(sample => sample.Conditions)];
        return samples[0] with
        {
            JobName = Text(random),
            JobText = Text(random),
            Seed = (ulong)random.NextInt64(),
            Conditions = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Of(conditions, random))],
        };
    }

    private static ConditionRecord Of(ConditionRecord[] conditions, Random random)
    {
        ConditionRecord Any() => conditions[random.Next(conditions.Length)];
        ConditionRecord one = Any();
        double temperature = random.Next(1, 1000) / 4.0;
        return one with
        {
            Temperature = temperature,
            Transport = [.. Any().Transport.Take(random.Next(3)).Select(transport => Of(transport, temperature, random))],
            Together = Any().Together is { } together ? together with { Temperature = temperature, Conductivity = Estimate(random) } : null,
            Course = Any().Course,
            Convergence = Any().Convergence is { } watched ? watched with { Drift = Estimate(random), Transient = Number(random), Notes = Texts(random), Sublattices = [], Occupation = [] } : null,
            Open = Any().Open is { } open ? open with { Temperature = temperature, Notes = Texts(random), ExcessCharge = Estimate(random) } : null,
            Profile = Any().Profile is { } profile ? profile with { Temperature = temperature } : null,
            SpaceCharge = Any().SpaceCharge is { } charge ? charge with { Temperature = temperature, Ends = random.Next(2) == 0 ? [] : charge.Ends, UpdateInterval = Number(random) } : null,
            Trajectories = [],
        };
    }

    private static TransportResult Of(TransportResult transport, double temperature, Random random)
    {
        int lags = random.Next(4);
        double[] Numbers() => [.. Enumerable.Range(0, lags).Select(_ => Number(random))];
        return transport with
        {
            Temperature = temperature,
            HopRate = Estimate(random),
            HopRateByPathway = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Estimate(random))],
            Conductivity = Estimate(random),
            MeanSquaredDisplacement = random.Next(4) == 0
                ? null
                : new DisplacementCurve(Numbers(), Numbers(), lags == 0 || random.Next(2) == 0 ? null : [.. Enumerable.Range(1, lags).Select(lag => (double)lag)]) { FitIntercept = Number(random) },
            Notes = Texts(random),
        };
    }

    private static Estimate Estimate(Random random) => new(Number(random), random.Next(3) == 0 ? null : random.NextDouble());

    private static double Number(Random random) => random.Next(3) == 0 ? Odd[random.Next(Odd.Length)] : Math.Pow(10, (600 * random.NextDouble()) - 300);

    private static string[] Texts(Random random) => [.. Enumerable.Range(0, random.Next(3)).Select(index => $"Note {index}: {Text(random)}.")];

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => new[] { "a", "Å", "日", "<b>", "\"", "'", "&", " " }[random.Next(8)]));
}
