namespace KmcIonics.Model;

/// <summary>The exact constants of the 2019 SI, and conversions that follow from them.</summary>
public static class PhysicalConstants
{
    /// <summary>Elementary charge, C.</summary>
    public const double ElementaryCharge = 1.602176634e-19;

    /// <summary>Boltzmann constant, J/K.</summary>
    public const double BoltzmannJoulePerKelvin = 1.380649e-23;

    /// <summary>Boltzmann constant, eV/K.</summary>
    public const double BoltzmannEvPerKelvin = BoltzmannJoulePerKelvin / ElementaryCharge;

    /// <summary>One ångström, m.</summary>
    public const double Angstrom = 1e-10;

    /// <summary>Vacuum permittivity ε₀, F/m (CODATA 2022).</summary>
    public const double VacuumPermittivity = 8.8541878188e-12;

    /// <summary>Vacuum permittivity ε₀, e/(V·Å).</summary>
    public const double VacuumPermittivityPerVoltAngstrom = VacuumPermittivity * Angstrom / ElementaryCharge;

    /// <summary>Avogadro constant, mol⁻¹.</summary>
    public const double Avogadro = 6.02214076e23;

    /// <summary>One kilojoule per mole, eV.</summary>
    public const double EvPerKilojoulePerMole = 1000 / (Avogadro * ElementaryCharge);

    /// <summary>One gigapascal times one cubic centimetre per mole, eV: 10⁹ Pa · 10⁻⁶ m³/mol is a kilojoule per mole.</summary>
    public const double EvPerGigapascalCubicCentimetrePerMole = EvPerKilojoulePerMole;

    /// <summary>One hartree, eV (CODATA 2022).</summary>
    public const double EvPerHartree = 27.211386245981;

    /// <summary>One bohr, Å (CODATA 2022).</summary>
    public const double AngstromPerBohr = 0.529177210544;
}
