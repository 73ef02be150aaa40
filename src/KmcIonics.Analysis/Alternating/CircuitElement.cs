using System.Numerics;

namespace KmcIonics.Analysis;

/// <summary>Kinds of elements that lie in series in an equivalent circuit.</summary>
public enum CircuitElementKind
{
    /// <summary>A resistance R.</summary>
    Resistance,

    /// <summary>A resistance R beside a constant-phase element of admittance Q(iω)^α.</summary>
    ResistanceAndPhase,

    /// <summary>A constant-phase element alone, which blocks direct current.</summary>
    Phase,
}

/// <summary>
/// An element of an equivalent circuit (E. Barsoukov, J. R. Macdonald, Impedance Spectroscopy, 3rd ed., 2.1), for the material in Ω m or for the area in Ω m².
/// </summary>
public sealed record CircuitElement
{
    /// <summary>What it is.</summary>
    public required CircuitElementKind Kind { get; init; }

    /// <summary>Resistance R; NaN of a constant-phase element alone.</summary>
    public required Estimate Resistance { get; init; }

    /// <summary>Capacitance (RQ)^{1/α}/R, as τ = RC; Q alone where there is no R; NaN of a resistance. F/m, or F/m²; times s^{α−1} where there is no R.</summary>
    public required Estimate Capacitance { get; init; }

    /// <summary>Exponent α, 1 of a capacitor; NaN of a resistance.</summary>
    public required Estimate Exponent { get; init; }

    /// <summary>Impedance at ω, Ω m or Ω m².</summary>
    /// <param name="angularFrequency">ω, rad/s.</param>
    public Complex ImpedanceAt(double angularFrequency) => Kind switch
    {
        CircuitElementKind.Resistance => Impedance(Kind, [Math.Log(Resistance.Value)], angularFrequency),
        CircuitElementKind.ResistanceAndPhase => Impedance(Kind, [Math.Log(Resistance.Value), Math.Log(Resistance.Value * Capacitance.Value), Exponent.Value], angularFrequency),
        _ => Impedance(Kind, [Math.Log(Capacitance.Value), Exponent.Value], angularFrequency),
    };

    /// <summary>Impedance at ω.</summary>
    internal static Complex Impedance(CircuitElementKind kind, ReadOnlySpan<double> parameters, double angularFrequency) => kind switch
    {
        CircuitElementKind.Resistance => Math.Exp(parameters[0]),
        CircuitElementKind.ResistanceAndPhase => Math.Exp(parameters[0]) / (1 + Power(angularFrequency * Math.Exp(parameters[1]), parameters[2])),
        _ => 1 / (Math.Exp(parameters[0]) * Power(angularFrequency, parameters[1])),
    };

    /// <summary>Parameters that a kind has: ln R; ln R, ln τ and α; ln Q and α.</summary>
    internal static int ParameterCount(CircuitElementKind kind) => kind switch { CircuitElementKind.Resistance => 1, CircuitElementKind.ResistanceAndPhase => 3, _ => 2 };

    /// <summary>R, C and α of an element, NaN where it has none.</summary>
    internal static (double Resistance, double Capacitance, double Exponent) Values(CircuitElementKind kind, ReadOnlySpan<double> parameters) => kind switch
    {
        CircuitElementKind.Resistance => (Math.Exp(parameters[0]), double.NaN, double.NaN),
        CircuitElementKind.ResistanceAndPhase => (Math.Exp(parameters[0]), Math.Exp(parameters[1] - parameters[0]), parameters[2]),
        _ => (double.NaN, Math.Exp(parameters[0]), parameters[1]),
    };

    // (i x)^α
    private static Complex Power(double x, double exponent) => Complex.FromPolarCoordinates(Math.Pow(x, exponent), Math.PI * exponent / 2);
}
