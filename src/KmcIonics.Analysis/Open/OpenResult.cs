namespace KmcIonics.Analysis;

/// <summary>Filling and currents of a lattice with reservoirs at one condition, averaged over replicas. Every error is one standard error.</summary>
public sealed record OpenResult
{
    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Mean filling, by species and, within each, by sublattice.</summary>
    public required IReadOnlyList<SublatticeFilling> Fillings { get; init; }

    /// <summary>Mean charge on the lattice less that at the start, units of e.</summary>
    public required Estimate ExcessCharge { get; init; }

    /// <summary>What happens at each reservoir.</summary>
    public required IReadOnlyList<TerminalResult> Terminals { get; init; }

    /// <summary>Resistance between the reservoirs, where there are two of one species, at unlike chemical potentials; else null.</summary>
    public TerminalResistance? Resistance { get; init; }

    /// <summary>What a reader should know before using the numbers, in plain sentences; empty when all is well.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>How full a sublattice is.</summary>
/// <param name="Species">Species.</param>
/// <param name="Sublattice">Sublattice.</param>
/// <param name="Sites">Its sites.</param>
/// <param name="Filling">Mean fraction of them that ions of the species fill.</param>
/// <param name="Start">The same at the start.</param>
public sealed record SublatticeFilling(string Species, string Sublattice, long Sites, Estimate Filling, double Start)
{
    /// <summary>Off-stoichiometry: ions a site more than at the start.</summary>
    public Estimate OffStoichiometry => new(Filling.Value - Start, Filling.StandardError);
}

/// <summary>What happens at a reservoir.</summary>
public sealed record TerminalResult
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Species that it exchanges.</summary>
    public required string Species { get; init; }

    /// <summary>Chemical potential, eV.</summary>
    public required double ChemicalPotentialEv { get; init; }

    /// <summary>Sites that it exchanges with.</summary>
    public required int Sites { get; init; }

    /// <summary>Area of the face that they are at, m²; NaN where there is no one face.</summary>
    public required double Area { get; init; }

    /// <summary>Current I into the lattice, A.</summary>
    public required Estimate Current { get; init; }

    /// <summary>Ions that come in, and ions that go out, a second, averaged over both, Hz.</summary>
    public required Estimate ExchangeRate { get; init; }

    /// <summary>Charge-transfer resistance by the exchange that was counted, Ω; NaN where nothing was exchanged.</summary>
    public required Estimate Resistance { get; init; }

    /// <summary>Charge-transfer resistance at equilibrium by the inputs alone, Ω; NaN where ions interact.</summary>
    public required double IdealResistance { get; init; }

    /// <summary>Current density into the lattice, A/m²; NaN where there is no one face.</summary>
    public Estimate CurrentDensity => new(Current.Value / Area, Current.StandardError / Area);

    /// <summary><see cref="Resistance"/> times the area, Ω m²; NaN where there is no one face.</summary>
    public Estimate AreaResistance => new(Resistance.Value * Area, Resistance.StandardError * Area);

    /// <summary><see cref="IdealResistance"/> times the area, Ω m².</summary>
    public double IdealAreaResistance => IdealResistance * Area;
}

/// <summary>Resistance between two reservoirs.</summary>
/// <param name="From">The one with the higher chemical potential.</param>
/// <param name="To">The other.</param>
/// <param name="Value">Ω.</param>
/// <param name="Area">Area of the face that both are at, m²; NaN where they are not.</param>
public sealed record TerminalResistance(string From, string To, Estimate Value, double Area)
{
    /// <summary>Resistance times the area, Ω m².</summary>
    public Estimate ByArea => new(Value.Value * Area, Value.StandardError * Area);
}
