using KmcIonics.Model;

namespace KmcIonics.Electrostatics.MeanField;

/// <summary>
/// A semi-infinite lattice gas of ions with a fixed neutralising background, its surface held at a potential: the first integral of the Poisson–Fermi equation
/// εφ″ = −z n (c − c₀), (ε/2)φ′² = n [kT ln(1 − c₀ + c₀e^(−u)) + c₀zφ], u = zφ/kT, in closed form.
/// </summary>
/// <param name="SiteDensity">Sites a volume n, Å⁻³.</param>
/// <param name="BulkFilling">Filling c₀ at which ions and background cancel, between 0 and 1.</param>
/// <param name="RelativePermittivity">Relative permittivity.</param>
/// <param name="Temperature">K.</param>
/// <param name="ChargeNumber">Charge number z of the ions, not zero.</param>
public sealed record SpaceChargeLayer(double SiteDensity, double BulkFilling, double RelativePermittivity, double Temperature, int ChargeNumber = 1)
{
    /// <summary>Screening length λ_D = √(εkT / (z² n c₀(1 − c₀))), Å.</summary>
    public double DebyeLength => Math.Sqrt(Permittivity * ThermalEnergy / (ChargeNumber * ChargeNumber * SiteDensity * BulkFilling * (1 - BulkFilling)));

    /// <summary>Charge of the layer a unit area, e/Å²: ∓√(2εn kT·excess pressure), opposite to the potential.</summary>
    /// <param name="volts">Potential of the surface against the bulk, V.</param>
    public double SheetCharge(double volts) =>
        -Math.Sign(volts) * Math.Sqrt(2 * Permittivity * SiteDensity * ThermalEnergy * LatticeGas.ExcessPressure(BulkFilling, Energy(volts)));

    /// <summary>Field at the surface along the inward normal, V/Å.</summary>
    /// <param name="volts">Potential of the surface against the bulk, V.</param>
    public double SurfaceField(double volts) => -SheetCharge(volts) / Permittivity;

    /// <summary>Differential capacitance −dσ/dφ a unit area, e/(V·Å²); ε/λ_D without a potential.</summary>
    /// <param name="volts">Potential of the surface against the bulk, V.</param>
    public double Capacitance(double volts) => volts == 0
        ? Permittivity / DebyeLength
        : ChargeNumber * SiteDensity * (BulkFilling - LatticeGas.Filling(BulkFilling, Energy(volts))) / SurfaceField(volts);

    /// <summary>Width of the layer in which all ions are gone, √(2ε|φ| / (|z| n c₀)), Å; good where |zφ| ≫ kT.</summary>
    /// <param name="volts">Potential of the surface against the bulk, V, of the sign that repels the ions.</param>
    public double DepletionWidth(double volts) => Math.Sqrt(2 * Permittivity * Math.Abs(volts) / (Math.Abs(ChargeNumber) * SiteDensity * BulkFilling));

    private double Permittivity => PhysicalConstants.VacuumPermittivityPerVoltAngstrom * RelativePermittivity;

    private double ThermalEnergy => PhysicalConstants.BoltzmannEvPerKelvin * Temperature;

    private double Energy(double volts) => ChargeNumber * volts / ThermalEnergy;
}
