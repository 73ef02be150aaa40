using KmcIonics.Engine.Kernels;
using KmcIonics.Model;

namespace KmcIonics.Engine.Compilation;

/// <summary>
/// The factors that <see cref="HopAcceptance"/> multiplies: exp(−x/2kT) · 2⁶⁴ for x = 0, 1, … below 2¹² and in steps of 2¹², x in half micro-electronvolts. Below
/// 2⁻⁶⁴ they are zero: such a hop is never accepted. Rounding changes a probability by 2⁻⁵³ of itself or 2⁻⁶³, whichever is more.
/// </summary>
public sealed class AcceptanceTables
{
    private const int Fine = 1 << HopAcceptance.FineBits;

    /// <summary>Tables of all conditions.</summary>
    /// <param name="temperatures">Temperatures, K.</param>
    public AcceptanceTables(IReadOnlyList<double> temperatures)
    {
        CoarseCount = temperatures.Max(kelvin => (int)(64 * PortableMath.Log(2) / PerHalfMicroEv(kelvin) / Fine)) + 2;
        CoarseFactors = [.. temperatures.SelectMany(kelvin => Enumerable.Range(0, CoarseCount).Select(k => Factor((double)k * Fine * PerHalfMicroEv(kelvin))))];
        FineFactors = [.. temperatures.SelectMany(kelvin => Enumerable.Range(0, Fine).Select(k => Factor(k * PerHalfMicroEv(kelvin))))];
    }

    /// <summary>Coarse factors of a condition.</summary>
    public int CoarseCount { get; }

    /// <summary>[conditions × coarse]</summary>
    public ulong[] CoarseFactors { get; }

    /// <summary>[conditions × 2¹²]</summary>
    public ulong[] FineFactors { get; }

    private static double PerHalfMicroEv(double kelvin) => 0.5e-6 / (PhysicalConstants.BoltzmannEvPerKelvin * kelvin);

    private static ulong Factor(double exponent)
    {
        double scaled = Math.Floor((PortableMath.Exp(-exponent) * Math.ScaleB(1, 64)) + 0.5);
        return scaled >= Math.ScaleB(1, 64) ? ulong.MaxValue : (ulong)scaled;
    }
}
