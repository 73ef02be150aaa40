namespace KmcIonics.Analysis;

/// <summary>A thermally activated quantity at several temperatures.</summary>
/// <param name="Quantity">What it is.</param>
/// <param name="Species">Mobile species, or all of them together.</param>
/// <param name="Part">Pathway, region or layer that it is of; empty for the whole.</param>
/// <param name="Points">Its values, in SI units; those of a conductivity times the temperature.</param>
public sealed record ArrheniusSeries(ArrheniusQuantity Quantity, string Species, string Part, IReadOnlyList<ArrheniusPoint> Points);

/// <summary>A value at a temperature.</summary>
/// <param name="Temperature">Temperature, K.</param>
/// <param name="Value">Value with its standard error, in the unit of its quantity.</param>
/// <param name="Replicas">Replicas that the error comes from; one, or a great many, where it is known otherwise.</param>
public readonly record struct ArrheniusPoint(double Temperature, Estimate Value, int Replicas);

/// <summary>What is thermally activated.</summary>
public enum ArrheniusQuantity
{
    /// <summary>Hops per ion and second, Hz.</summary>
    HopRate,

    /// <summary>Tracer diffusivity D*, m²/s.</summary>
    TracerDiffusivity,

    /// <summary>Charge diffusivity D_J, m²/s.</summary>
    ChargeDiffusivity,

    /// <summary>Conductivity times temperature σT, S K/m.</summary>
    Conductivity,

    /// <summary>Current density over field strength times temperature jT/E, S K/m.</summary>
    CurrentOverField,
}
