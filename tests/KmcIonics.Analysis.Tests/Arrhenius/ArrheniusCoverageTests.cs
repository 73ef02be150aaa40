using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests.Arrhenius;

/// <summary>Of many studies with few replicas, 68 ± 7 % of the one-sigma and 95 ± 3 % of the 95 % intervals hold the exact activation energy, and few are warned of.</summary>
public sealed class ArrheniusCoverageTests
{
    private const int Studies = 2000;
    private const double Energy = 0.3;

    public static TheoryData<int, int, double[]> Kinds => new()
    {
        { 1, 8, [0.05, 0.05, 0.05, 0.05] },
        { 2, 4, [0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05] },
        { 3, 8, [0.1, 0.2, 0.05, 0.02, 0.05, 0.1] },
        { 4, 16, [0.03, 0.03] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Intervals_hold_the_exact_energy(int seed, int replicas, double[] relative)
    {
        var random = new Random(seed);
        ArrheniusResult[] lines = [.. Enumerable.Range(0, Studies).Select(_ => Study(random, replicas, relative))];

        int held = lines.Count(line => Math.Abs(line.ActivationEnergyEv.Value - Energy) <= line.ActivationEnergyEv.StandardError);
        int held95 = lines.Count(line => line.ActivationEnergyInterval is { } interval && interval.Low <= Energy && Energy <= interval.High);
        Assert.InRange(100.0 * held / Studies, 61, 75);
        Assert.InRange(100.0 * held95 / Studies, 92, 98);
        Assert.InRange(lines.Count(line => line.Notes.Count > 0), 0, Studies / 50);
    }

    private static ArrheniusResult Study(Random random, int replicas, double[] relative)
    {
        ArrheniusPoint[] points = [.. relative.Select((error, k) =>
        {
            double temperature = 300 + (200.0 * k / (relative.Length - 1));
            double exact = Math.Exp(20 - (Energy / (PhysicalConstants.BoltzmannEvPerKelvin * temperature)));
            double[] values = [.. Enumerable.Range(0, replicas).Select(_ => exact * (1 + (error * Math.Sqrt(replicas) * Normal(random))))];
            return new ArrheniusPoint(temperature, ReplicaStatistics.Mean(values), replicas);
        })];
        return ArrheniusFit.Of(new ArrheniusSeries(ArrheniusQuantity.TracerDiffusivity, "Li", "", points))!;
    }

    // Box and Muller.
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
