using KmcIonics.Analysis;

namespace KmcIonics.Storage.Tests;

/// <summary>Spectra of the sample lattice.</summary>
internal static class SampleSpectra
{
    private static readonly double[] s_frequencies = [1e6, 1e8, 1e10];

    public static AlternatingResult Create(double temperature) => new()
    {
        Temperature = temperature,
        Interval = 1e-11,
        Material = Spectrum(0.1, 9e-11),
        ConductivityByAxis = [Values(0.1), Values(0.2), Values(0.3)],
        InstantaneousConductivity = new Estimate(0.5, 0.01),
        Electrodes = Spectrum(1e6, 0.02),
        Notes = ["a spectrum is a spectrum"],
    };

    public static DrivenResult Driven(double temperature) => new()
    {
        Temperature = temperature,
        Frequency = 1e8,
        Amplitude = 1e6,
        Conductivity = Values(0.4)[1],
    };

    private static ImpedanceSpectrum Spectrum(double admittance, double capacitance) => new()
    {
        Frequency = s_frequencies,
        Admittance = Values(admittance),
        ParallelCapacitance = capacitance,
        Impedance = Values(1 / admittance),
        Circuit = new CircuitFit
        {
            Elements =
            [
                Element(CircuitElementKind.Resistance, 3, double.NaN, double.NaN),
                Element(CircuitElementKind.ResistanceAndPhase, 5, 1e-9, 0.9),
                Element(CircuitElementKind.Phase, double.NaN, 1e-6, 0.95),
            ],
            Misfit = 0.7,
            LargestDifference = 0.01,
        },
    };

    private static CircuitElement Element(CircuitElementKind kind, double resistance, double capacitance, double exponent) => new()
    {
        Kind = kind,
        Resistance = Of(resistance),
        Capacitance = Of(capacitance),
        Exponent = Of(exponent),
    };

    private static ComplexEstimate[] Values(double unit) => [.. s_frequencies.Select((_, k) => new ComplexEstimate(Of((k + 1) * unit), new Estimate(k * unit, null)))];

    private static Estimate Of(double value) => new(value, double.IsNaN(value) ? null : Math.Abs(value) / 10);
}
