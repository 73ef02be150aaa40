using System.Numerics;
using KmcIonics.Analysis;

namespace KmcIonics.Plots;

/// <summary>A spectrum that is drawn.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Spectrum">The spectrum.</param>
/// <param name="IsOfCell">Whether it is that of a cell between electrodes, for its area; else that of the material.</param>
internal sealed record SpectrumCurve(string Name, ImpedanceSpectrum Spectrum, bool IsOfCell)
{
    private const int CircuitPoints = 120;

    /// <summary>From Ω m² to Ω cm², or from Ω m to Ω cm.</summary>
    public double Factor => IsOfCell ? 1e4 : 1e2;

    /// <summary>Unit after it.</summary>
    public string Unit => IsOfCell ? "Ω cm²" : "Ω cm";

    /// <summary>Impedance of the equivalent circuit over the frequencies of the spectrum, in that unit; none without a circuit.</summary>
    public IReadOnlyList<(double Frequency, Complex Impedance)> Circuit()
    {
        if (Spectrum.Circuit is not { } circuit || Spectrum.Frequency.Count < 2)
            return [];
        (double lowest, double highest) = (Spectrum.Frequency[0], Spectrum.Frequency[^1]);
        return
        [
            .. Enumerable.Range(0, CircuitPoints)
                .Select(k => lowest * Math.Pow(highest / lowest, k / (CircuitPoints - 1.0)))
                .Select(f => (f, Factor * circuit.Elements.Aggregate(Complex.Zero, (sum, element) => sum + element.ImpedanceAt(2 * Math.PI * f)))),
        ];
    }
}
