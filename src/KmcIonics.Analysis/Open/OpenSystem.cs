using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What is sampled at one condition where ions come from reservoirs and go to them.</summary>
public sealed record OpenSystem
{
    /// <summary>Independent runs.</summary>
    public required int Replicas { get; init; }

    /// <summary>Evenly spaced sample frames, without the one at the start of sampling.</summary>
    public required int Frames { get; init; }

    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Directions in which ions can travel without end, 0 to 3.</summary>
    public required int Dimension { get; init; }

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<OpenSpecies> Species { get; init; }

    /// <summary>Names of the sublattices.</summary>
    public required IReadOnlyList<string> Sublattices { get; init; }

    /// <summary>Sublattice of each site, [sites].</summary>
    public required byte[] SublatticeOfSite { get; init; }

    /// <summary>What is counted in <see cref="Engine.IonFrame.HopsByPathway"/>.</summary>
    public required IReadOnlyList<HopChannel> Channels { get; init; }

    /// <summary>Reservoirs.</summary>
    public required IReadOnlyList<Terminal> Terminals { get; init; }

    /// <summary>Whether an electric field drives the ions.</summary>
    public bool IsDriven { get; init; }

    /// <summary>What is known beforehand that a reader should know of whatever is measured, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>A mobile species.</summary>
/// <param name="Name">Element.</param>
/// <param name="Charge">Charge number.</param>
/// <param name="Start">Ions at the start by sublattice, [sublattices].</param>
public sealed record OpenSpecies(string Name, int Charge, IReadOnlyList<long> Start);

/// <summary>A reservoir, where it meets the lattice.</summary>
/// <param name="Name">Name.</param>
/// <param name="Species">Index of the species that it exchanges.</param>
/// <param name="Insertion">Channel of its insertions.</param>
/// <param name="Removal">Channel of its removals.</param>
/// <param name="ChemicalPotentialEv">Chemical potential, eV.</param>
/// <param name="Sites">Sites that it exchanges with.</param>
/// <param name="Area">Area of the face that they are at, Å²; null where there is no one face.</param>
/// <param name="IdealExchangeRate">Exchange at equilibrium by <see cref="ExchangeRate"/>, of all sites, Hz; null where ions interact.</param>
public sealed record Terminal(string Name, int Species, int Insertion, int Removal, double ChemicalPotentialEv, int Sites, double? Area, double? IdealExchangeRate);
