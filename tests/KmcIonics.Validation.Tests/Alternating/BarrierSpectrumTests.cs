using System.Numerics;
using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests.Alternating;

/// <summary>Conductivity against frequency of ions among random barriers, against the linear equations that it obeys.</summary>
public sealed class BarrierSpectrumTests(ITestOutputHelper output)
{
    /// <summary>Where all barriers are the same the spectrum is flat, and equal to what uncorrelated hops conduct.</summary>
    [Fact]
    public void Exclusion_alone_gives_a_flat_spectrum()
    {
        Job job = Study.OneSublattice("simple-cubic", [6, 6, 6], 0.5, replicas: 64, equilibrate: 0, sample: 200, frames: 50, fitFrom: 5, fitTo: 20) with
        {
            Alternating = new AlternatingSettings(null, null, 4, 0),
        };

        AlternatingResult result = Study.RunCondition(job).Alternating!;

        double exact = result.InstantaneousConductivity.Value;
        Assert.InRange(result.Material.Frequency[^1] / result.Material.Frequency[0], 50, 1000);
        foreach ((double frequency, ComplexEstimate sigma) in result.Material.Frequency.Zip(result.Material.Admittance))
        {
            output.WriteLine($"{frequency:G3} Hz: {ZScore.Within(sigma.Real.Value, sigma.Real.StandardError!.Value, exact)}");
            _ = ZScore.Within(sigma.Imaginary.Value, sigma.Imaginary.StandardError!.Value, 0);
            Assert.InRange(sigma.Real.StandardError.Value / exact, 0, 0.05);
        }
    }

    /// <summary>Real and imaginary part, from the plateau at low frequency to the hops at high frequency.</summary>
    [Fact]
    public void Random_barriers_disperse_as_the_linear_equations_say()
    {
        var lattice = new BarrierLattice(6, 5, 1, 0.5, seed: 3);
        Job job = lattice.Job(replicas: 64, equilibrate: 0, sample: 1500, new AlternatingSettings(null, 2e12, 3, 0));

        AlternatingResult result = Study.RunCondition(job).Alternating!;

        double low = lattice.Exact(1e3).Real, high = lattice.Exact(1e18).Real;
        Assert.True(high > 5 * low, $"{low} to {high}");
        foreach ((double frequency, ComplexEstimate sigma) in result.Material.Frequency.Zip(result.ConductivityByAxis[0]))
        {
            Complex exact = lattice.Exact(2 * Math.PI * frequency);
            output.WriteLine($"{frequency:G3} Hz: {ZScore.Within(sigma.Real.Value, sigma.Real.StandardError!.Value, exact.Real)}");
            output.WriteLine($"    {ZScore.Within(sigma.Imaginary.Value, sigma.Imaginary.StandardError!.Value, exact.Imaginary)}");
        }
    }

    /// <summary>The current in a sinusoidal field, at a frequency where the conductivity is far from both of its limits, is that of the spectrum of fluctuations.</summary>
    [Fact]
    public void A_sinusoidal_field_drives_what_fluctuations_say()
    {
        const double frequency = 2e11;
        var lattice = new BarrierLattice(6, 5, 1, 0.5, seed: 3);
        Complex exact = lattice.Exact(2 * Math.PI * frequency);
        var field = new AlternatingField(new AppliedField(6e7, new Vector3D(1, 0, 0)), frequency, 0);
        Job driven = lattice.Job(replicas: 64, equilibrate: 0, sample: 100, new AlternatingSettings(null, null, 1, 0)) with
        {
            Conditions = new Conditions([BarrierLattice.Kelvin]) { Schedule = new Schedule([new ScheduleStage(20 / frequency, 20 * 32) { Field = field }]) },
        };
        Job free = lattice.Job(replicas: 64, equilibrate: 0, sample: 1000, new AlternatingSettings(frequency * 0.99, frequency * 1.01, 3, 0));
        driven = driven with { Run = driven.Run with { Sample = new Duration(null, 800 / frequency) } };

        DrivenResult measured = Study.RunCondition(driven).Driven!;
        ComplexEstimate fluctuations = Study.RunCondition(free).Alternating!.ConductivityByAxis[0][0];

        ComplexEstimate sigma = measured.Conductivity;
        output.WriteLine(ZScore.Within(sigma.Real.Value, sigma.Real.StandardError!.Value, exact.Real));
        output.WriteLine(ZScore.Within(sigma.Imaginary.Value, sigma.Imaginary.StandardError!.Value, exact.Imaginary));
        output.WriteLine(ZScore.Within(sigma.Real.Value, sigma.Real.StandardError.Value, fluctuations.Real.Value, fluctuations.Real.StandardError!.Value));
        output.WriteLine(ZScore.Within(sigma.Imaginary.Value, sigma.Imaginary.StandardError.Value, fluctuations.Imaginary.Value, fluctuations.Imaginary.StandardError!.Value));
        Assert.InRange(sigma.Real.StandardError.Value / exact.Real, 0, 0.05);
    }

    /// <summary>
    /// Where barriers are far apart the spectrum depends on nothing but the conductivity at zero frequency and one frequency: ln σ̃ = (iω̃/σ̃)(1 + 2.66 iω̃/σ̃)^(−1/3) (J. C. Dyre, T. B. Schrøder,
    /// Rev. Mod. Phys. 72, 873 (2000)); approximate, and reached from below as barriers go apart.
    /// </summary>
    [Fact]
    [Trait("Category", "Long")]
    public void Extreme_disorder_follows_the_universal_curve()
    {
        var lattice = new BarrierLattice(8, 8, 8, 0.9, seed: 1);
        Job job = lattice.Job(replicas: 16, equilibrate: 0, sample: 20_000, new AlternatingSettings(null, null, 4, 0));

        ImpedanceSpectrum spectrum = Study.RunCondition(job).Alternating!.Material;

        double[] real = [.. spectrum.Admittance.Select(sigma => sigma.Real.Value)];
        double direct = real[0];
        (double unit, double difference) = Enumerable.Range(0, 600).Select(k => spectrum.Frequency[0] * Math.Pow(10, (k - 100) / 100.0))
            .Select(scale => (scale, spectrum.Frequency.Zip(real).Where(point => point.Second < 30 * direct).Max(point => Math.Abs(Math.Log(point.Second / (direct * Universal(point.First / scale).Real))))))
            .MinBy(pair => pair.Item2);
        foreach ((double frequency, double sigma) in spectrum.Frequency.Zip(real))
            output.WriteLine($"{frequency:G3} Hz: σ/σ₀ = {sigma / direct:F3}, universal {Universal(frequency / unit).Real:F3}");
        output.WriteLine($"largest difference {difference:F3} of the logarithm");
        Assert.True(real[^1] > 10 * direct);
        Assert.InRange(difference, 0, 0.2);
    }

    private static Complex Universal(double frequency)
    {
        // Newton's method, from the solution of lower frequencies on.
        Complex sigma = 1;
        for (double at = 1e-4; at < frequency * 1.0001; at = Math.Min(at * 1.2, Math.Max(frequency, at * 1.00001)))
        {
            Complex Residual(Complex of) => Complex.Log(of) - (new Complex(0, at) / of * Complex.Pow(1 + (2.66 * new Complex(0, at) / of), -1.0 / 3));
            for (int step = 0; step < 30; step++)
                sigma -= Residual(sigma) * 2e-6 * sigma / (Residual(sigma * (1 + 1e-6)) - Residual(sigma * (1 - 1e-6)));
            if (at >= frequency)
                break;
        }

        return sigma;
    }
}
