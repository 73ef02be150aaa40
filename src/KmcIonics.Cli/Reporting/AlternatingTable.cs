using System.Globalization;
using KmcIonics.Analysis;
using KmcIonics.Storage;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>Conductivity and impedance against frequency, and equivalent circuits.</summary>
internal static class AlternatingTable
{
    private const int MostRows = 13;
    private const double PerCentimetre = 1e-2;
    private const double Centimetre = 100;
    private const double SquareCentimetres = 1e4;

    /// <summary>Writes those of all conditions that have them.</summary>
    public static void Write(IReadOnlyList<ConditionRecord> conditions, TextWriter writer)
    {
        foreach (AlternatingResult result in conditions.Select(condition => condition.Alternating).OfType<AlternatingResult>())
        {
            writer.WriteLine($"{result.Temperature:G6} K, against frequency; of uncorrelated hops {Uncertain.Text(result.InstantaneousConductivity, PerCentimetre)} S/cm{(Step(result.Material) > 1 ? $"; one frequency in {Step(result.Material)}, the result has all" : string.Empty)}");
            WideTable.Write(writer, Of(result.Material, "σ′ / S cm⁻¹", "σ″ / S cm⁻¹", PerCentimetre, "ρ′ / Ω cm", "−ρ″ / Ω cm", Centimetre));
            WriteCircuit(writer, "material", result.Material, Centimetre, "Ω cm", PerCentimetre, "F/cm");
            if (result.Electrodes is not { } cell)
                continue;
            writer.WriteLine($"{result.Temperature:G6} K, between the electrodes");
            WideTable.Write(writer, Of(cell, "Y′ / S cm⁻²", "Y″ / S cm⁻²", 1 / SquareCentimetres, "Z′ / Ω cm²", "−Z″ / Ω cm²", SquareCentimetres));
            WriteCircuit(writer, "electrodes", cell, SquareCentimetres, "Ω cm²", 1 / SquareCentimetres, "F/cm²");
        }

        foreach (DrivenResult result in conditions.Select(condition => condition.Driven).OfType<DrivenResult>())
        {
            writer.WriteLine(
                $"{result.Temperature:G6} K, driven at {result.Frequency:G4} Hz by {result.Amplitude * PerCentimetre:G4} V/cm: σ′ = {Uncertain.Text(result.Conductivity.Real, PerCentimetre)}, σ″ = {Uncertain.Text(result.Conductivity.Imaginary, PerCentimetre)} S/cm");
        }
    }

    /// <summary>An equivalent circuit in words, as "R1 = 20 Ω cm beside C1 = ...".</summary>
    public static string CircuitText(CircuitFit circuit, double resistance, string ohm, double capacitance, string farad) => string.Join(
        ", then ",
        circuit.Elements.Select(element => element.Kind switch
        {
            CircuitElementKind.Resistance => $"R = {Uncertain.Text(element.Resistance, resistance)} {ohm}",
            CircuitElementKind.ResistanceAndPhase =>
                $"R = {Uncertain.Text(element.Resistance, resistance)} {ohm} beside C = {Uncertain.Text(element.Capacitance, capacitance)} {farad} (α = {Uncertain.Text(element.Exponent)})",
            _ => $"Q = {Uncertain.Text(element.Capacitance, capacitance)} {farad} s^(α−1) (α = {Uncertain.Text(element.Exponent)})",
        }));

    private static int Step(ImpedanceSpectrum spectrum) => (spectrum.Frequency.Count + MostRows - 1) / MostRows;

    private static Table Of(ImpedanceSpectrum spectrum, string real, string imaginary, double admittance, string resistive, string reactive, double impedance)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("f / Hz", real, imaginary, resistive, reactive);
        for (int k = 0; k < spectrum.Frequency.Count; k += Step(spectrum))
        {
            (ComplexEstimate y, ComplexEstimate z) = (spectrum.Admittance[k], spectrum.Impedance[k]);
            table.AddRow(
                spectrum.Frequency[k].ToString("G3", CultureInfo.InvariantCulture),
                Uncertain.Text(y.Real, admittance),
                Uncertain.Text(y.Imaginary, admittance),
                Uncertain.Text(z.Real, impedance),
                Uncertain.Text(new Estimate(-z.Imaginary.Value, z.Imaginary.StandardError), impedance));
        }

        return table;
    }

    private static void WriteCircuit(TextWriter writer, string of, ImpedanceSpectrum spectrum, double resistance, string ohm, double capacitance, string farad)
    {
        if (spectrum.Circuit is { } circuit)
            writer.WriteLine($"equivalent circuit, {of}: {CircuitText(circuit, resistance, ohm, capacitance, farad)}; differs by up to {100 * circuit.LargestDifference:G2} %");
    }
}
