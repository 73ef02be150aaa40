using System.Numerics;

namespace KmcIonics.Analysis.Tests.Alternating;

/// <summary>Circuits that are known are found in their own spectra.</summary>
public sealed class CircuitFitTests
{
    private static readonly double[] s_frequencies = [.. Enumerable.Range(0, 41).Select(k => Math.Pow(10, 3 + (k * 0.15)))];

    [Fact]
    public void AResistanceBesideACapacitanceIsFound()
    {
        CircuitFit fit = Fit(blocks: false, noise: 0, omega => Arc(20, 3e-8, 1, omega))!;
        CircuitElement element = Assert.Single(fit.Elements);
        Assert.Equal(CircuitElementKind.ResistanceAndPhase, element.Kind);
        Near(20, element.Resistance.Value);
        Near(3e-8, element.Capacitance.Value);
        Near(1, element.Exponent.Value);
    }

    [Fact]
    public void TwoArcsAreToldApart()
    {
        CircuitFit fit = Fit(blocks: false, noise: 0, omega => Arc(20, 1e-9, 0.9, omega) + Arc(50, 3e-7, 0.8, omega))!;
        Assert.Equal(2, fit.Elements.Count);
        Near(20, fit.Elements[0].Resistance.Value);
        Near(1e-9, fit.Elements[0].Capacitance.Value);
        Near(0.9, fit.Elements[0].Exponent.Value);
        Near(50, fit.Elements[1].Resistance.Value);
        Near(3e-7, fit.Elements[1].Capacitance.Value);
        Near(0.8, fit.Elements[1].Exponent.Value);
    }

    [Fact]
    public void ABlockedResistanceIsFound()
    {
        CircuitFit fit = Fit(blocks: true, noise: 0, omega => 5 + (1 / new Complex(0, omega * 2e-6)))!;
        Assert.Equal([CircuitElementKind.Resistance, CircuitElementKind.Phase], fit.Elements.Select(element => element.Kind));
        Near(5, fit.Elements[0].Resistance.Value);
        Near(2e-6, fit.Elements[1].Capacitance.Value);
    }

    /// <summary>Errors cover what noise does to the elements: over fits to 40 noisy spectra the mean square of differences over errors is near 1.</summary>
    [Fact]
    public void ErrorsAreThoseOfTheNoise()
    {
        double[] squares = [.. Enumerable.Range(0, 40).Select(seed =>
        {
            Estimate found = Fit(blocks: false, noise: 0.05, omega => Arc(20, 3e-8, 1, omega), seed)!.Elements[0].Resistance;
            return Math.Pow((found.Value - 20) / found.StandardError!.Value, 2);
        })];
        Assert.InRange(squares.Average(), 0.4, 2.2);
    }

    [Fact]
    public void TooFewPointsHaveNoCircuit() => Assert.Null(CircuitFit.Of([1e3], [new Complex(3, -1)], [], blocks: false));

    private static CircuitFit? Fit(bool blocks, double noise, Func<double, Complex> circuit, int seed = 0)
    {
        const int replicas = 8;
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        Complex[] exact = [.. s_frequencies.Select(f => circuit(2 * Math.PI * f))];

        // Noise that all points of a replica share, and noise of each.
        Complex[][] noisy = [.. Enumerable.Range(0, replicas).Select(_ => Normal()).Select(shared =>
            exact.Select(z => z * (1 + (noise * (shared + (0.3 * new Complex(Normal(), Normal())))))).ToArray())];
        Complex[] Mean(IEnumerable<Complex[]> of) => [.. of.Aggregate((sum, one) => [.. sum.Zip(one, (x, y) => x + y)]).Select(sum => sum / of.Count())];
        return CircuitFit.Of(s_frequencies, Mean(noisy), [.. Enumerable.Range(0, replicas).Select(r => Mean(noisy.Where((_, index) => index != r)))], blocks);
    }

    private static Complex Arc(double resistance, double capacitance, double exponent, double omega) =>
        resistance / (1 + Complex.Pow(new Complex(0, omega * resistance * capacitance), exponent));

    private static void Near(double expected, double found) => Assert.InRange(found / expected, 0.99, 1.01);
}
