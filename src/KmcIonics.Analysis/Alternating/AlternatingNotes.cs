using System.Globalization;

namespace KmcIonics.Analysis;

/// <summary>What a reader should know about a spectrum.</summary>
internal static class AlternatingNotes
{
    private const double WorthSaying = 3;

    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(AlternatingSystem system, ImpedanceSpectrum material)
    {
        if (system.Replicas == 1)
            yield return "One replica alone cannot tell an error of a spectrum: run several.";
        if (material.Circuit is { Misfit: > WorthSaying } circuit)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"No equivalent circuit that was tried describes the spectrum within its errors: the nearest is off by {circuit.Misfit:G2} standard errors (root mean square), up to {100 * circuit.LargestDifference:G2} % of the impedance.");
        }
    }
}
