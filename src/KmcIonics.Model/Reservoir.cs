namespace KmcIonics.Model;

/// <summary>
/// Ions of one species in equilibrium with themselves at a chemical potential, which exchange with sites of the lattice: an electrode, or the material beyond it. Insertion has
/// the barrier of <see cref="KineticallyResolvedBarrier"/> from the energy μ to that of the ion on the site, removal that of the way back.
/// </summary>
/// <param name="Name">Name in tables and files.</param>
/// <param name="Species">Index of the species.</param>
/// <param name="Contact">The sites.</param>
/// <param name="ChemicalPotentialEv">Chemical potential μ, eV, on the scale of the site energies: an empty or filled site of energy μ is filled half of the time.</param>
/// <param name="BarrierEv">Barrier of the exchange with a site of energy μ, eV.</param>
/// <param name="AttemptFrequency">Attempt frequency ν of both directions, Hz.</param>
public sealed record Reservoir(
    string Name, int Species, ReservoirContact Contact, double ChemicalPotentialEv, double BarrierEv, double AttemptFrequency);

/// <summary>Which sites a reservoir exchanges with: those that all criteria that are given hold for.</summary>
public sealed record ReservoirContact
{
    /// <summary>Site types; null for any.</summary>
    public IReadOnlyList<string>? Sublattices { get; init; }

    /// <summary>Sites by number, in the order of the lattice; null for any.</summary>
    public IReadOnlyList<int>? Sites { get; init; }

    /// <summary>Sites at a face; null for anywhere.</summary>
    public FaceDepth? Face { get; init; }

    /// <summary>Sites in contact with an electrode of a stack; null for anywhere.</summary>
    public string? Electrode { get; init; }
}

/// <summary>The sites near one face of the lattice.</summary>
/// <param name="Axis">Vector that the lattice ends along.</param>
/// <param name="IsUpper">Whether it is the face at the end of the vector.</param>
/// <param name="Depth">Sites up to this far below the outermost one, Å, inclusive.</param>
public sealed record FaceDepth(BoxAxis Axis, bool IsUpper, double Depth)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(IsUpper ? "upper" : "lower")} face along {Axis.Name}";
}
