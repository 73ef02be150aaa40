using System.Numerics;

namespace KmcIonics.Analysis;

/// <summary>
/// Admittance and impedance against frequency: of a material, conductivity σ (S/m) and resistivity (Ω m); of a cell between electrodes, both for its area (S/m² and Ω m²).
/// </summary>
public sealed record ImpedanceSpectrum
{
    /// <summary>Frequencies f, Hz, ascending, [frequencies].</summary>
    public required IReadOnlyList<double> Frequency { get; init; }

    /// <summary>What ions carry, [frequencies].</summary>
    public required IReadOnlyList<ComplexEstimate> Admittance { get; init; }

    /// <summary>Capacitance C that lies beside the ions, iωC being its admittance: ε₀ε_r (F/m), or that of the empty cell (F/m²).</summary>
    public required double ParallelCapacitance { get; init; }

    /// <summary>1/(Y + iωC), [frequencies].</summary>
    public required IReadOnlyList<ComplexEstimate> Impedance { get; init; }

    /// <summary>Equivalent circuit of the impedance; null where none was fitted.</summary>
    public CircuitFit? Circuit { get; init; }

    /// <summary>Averages replicas; an impedance is that of the mean admittance.</summary>
    /// <param name="frequency">Hz, [frequencies].</param>
    /// <param name="admittance">By replica, [replicas][frequencies].</param>
    /// <param name="parallelCapacitance">See <see cref="ParallelCapacitance"/>.</param>
    /// <param name="blocks">Whether no current flows at zero frequency, so that circuits end in a capacitance; null where no circuit is to be fitted.</param>
    internal static ImpedanceSpectrum Of(IReadOnlyList<double> frequency, IReadOnlyList<Complex[]> admittance, double parallelCapacitance, bool? blocks)
    {
        int count = admittance.Count;
        Complex[] total = [.. frequency.Select((_, f) => admittance.Aggregate(Complex.Zero, (sum, one) => sum + one[f]))];
        Complex[] mean = [.. total.Select(sum => sum / count)];
        Complex[][] without = count < 2 ? [] : [.. admittance.Select(one => total.Select((sum, f) => (sum - one[f]) / (count - 1)).ToArray())];
        Complex[] Impedances(Complex[] of) => [.. of.Select((y, f) => 1 / (y + new Complex(0, 2 * Math.PI * frequency[f] * parallelCapacitance)))];
        Complex[] impedance = Impedances(mean);
        Complex[][] impedanceWithout = [.. without.Select(Impedances)];
        return new ImpedanceSpectrum
        {
            Frequency = frequency,
            Admittance = [.. mean.Select((value, f) => ComplexEstimate.Jackknife(value, [.. without.Select(one => one[f])]))],
            ParallelCapacitance = parallelCapacitance,
            Impedance = [.. impedance.Select((value, f) => ComplexEstimate.Jackknife(value, [.. impedanceWithout.Select(one => one[f])]))],
            Circuit = blocks is { } ends ? CircuitFit.Of(frequency, impedance, impedanceWithout, ends) : null,
        };
    }
}
