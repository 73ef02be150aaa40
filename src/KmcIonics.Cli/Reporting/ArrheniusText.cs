using System.Globalization;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>How Arrhenius lines are named and in what units they are printed.</summary>
internal static class ArrheniusText
{
    private const double SquareCentimetres = 1e4;
    private const double PerCentimetre = 1e-2;

    /// <summary>Symbol of the quantity, with the species where there are several, and the pathway, region or layer.</summary>
    public static string NameOf(ArrheniusSeries series, bool several) =>
        SymbolOf(series.Quantity) + (several ? $", {series.Species}" : "") + (series.Part.Length > 0 ? $", {series.Part}" : "");

    /// <summary>Factor from SI, and the unit that prefactors are printed in.</summary>
    public static (double Factor, string Unit) UnitOf(ArrheniusQuantity quantity) => quantity switch
    {
        ArrheniusQuantity.HopRate => (1, "Hz"),
        ArrheniusQuantity.TracerDiffusivity or ArrheniusQuantity.ChargeDiffusivity => (SquareCentimetres, "cm² s⁻¹"),
        _ => (PerCentimetre, "S K cm⁻¹"),
    };

    /// <summary>χ² over its degrees of freedom; nothing where there is none.</summary>
    public static string ScatterOf(ArrheniusResult line) => line.ChiSquare is { } chiSquare ? $"{chiSquare / line.DegreesOfFreedom:G2}" : "";

    /// <summary>Ends of the interval of the activation energy, to a tenth of its error; nothing where there is none.</summary>
    public static string IntervalOf(ArrheniusResult line)
    {
        if (line is not { ActivationEnergyInterval: { } interval, ActivationEnergyEv.StandardError: { } error })
            return "";
        string digits = $"F{Math.Clamp(error > 0 ? 1 - (int)Math.Floor(Math.Log10(error)) : 3, 3, 6)}";
        return $"{interval.Low.ToString(digits, CultureInfo.InvariantCulture)} to {interval.High.ToString(digits, CultureInfo.InvariantCulture)}";
    }

    /// <summary>Symbol of a quantity.</summary>
    public static string SymbolOf(ArrheniusQuantity quantity) => quantity switch
    {
        ArrheniusQuantity.HopRate => "hops/ion",
        ArrheniusQuantity.TracerDiffusivity => "D*",
        ArrheniusQuantity.ChargeDiffusivity => "D_J",
        ArrheniusQuantity.Conductivity => "σT",
        ArrheniusQuantity.CurrentOverField => "jT/E",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };
}
