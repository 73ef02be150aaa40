namespace KmcIonics.Model;

/// <summary>Mean-field electrostatics: ions are in the potential that the mean charge of planes across an axis, or of cells, makes by Poisson's equation.</summary>
/// <param name="RelativePermittivity">Relative permittivity where regions have none of their own.</param>
public sealed record ElectrostaticSettings(double RelativePermittivity)
{
    /// <summary>Whether charge is that of cells in space rather than of planes.</summary>
    public bool IsSpatial { get; init; }

    /// <summary>Relative permittivity by layer of a stack, or in space by region of the lattice; empty where all have the same.</summary>
    public IReadOnlyDictionary<string, double> RegionPermittivity { get; init; } = new Dictionary<string, double>();

    /// <summary>Vector of the supercell that the planes lie across.</summary>
    public BoxAxis Axis { get; init; } = new(2);

    /// <summary>What holds at the lower end of the axis; null where the lattice repeats.</summary>
    public ElectrodeState? Lower { get; init; }

    /// <summary>What holds at the upper end.</summary>
    public ElectrodeState? Upper { get; init; }

    /// <summary>Fixed charge on each site by sublattice, e; null for what neutralises the ions that start there.</summary>
    public IReadOnlyDictionary<string, double>? Background { get; init; }

    /// <summary>Distance of planes or size of cells, Å, about: it is made a whole fraction of the supercell.</summary>
    public double Spacing { get; init; } = 1;

    /// <summary>Largest difference of potential between the ends of a hop that bounds of rates have room for, V.</summary>
    public double LargestStepVolts { get; init; } = 0.5;

    /// <summary>Distance up to which ions interact pair by pair beside, Å; 0 for not. The mean field is then that of charges smeared by <see cref="ScreenedPair.WidthOf"/>.</summary>
    public double ShortRange { get; init; }

    /// <summary>When the potential follows the ions.</summary>
    public PotentialUpdate Update { get; init; } = new(null, PotentialUpdate.UsualTolerance);

    /// <summary>Potential of the electrode that a reservoir is at, V; null where it is not held at one.</summary>
    /// <param name="contact">Sites of the reservoir.</param>
    /// <param name="lattice">Lattice.</param>
    public double? VoltsAt(ReservoirContact contact, LatticeSpecification lattice)
    {
        if (contact.Face is { } face)
            return face.Axis == Axis ? (face.IsUpper ? Upper : Lower)?.Volts : null;
        if (contact.Electrode is not { } name || lattice is not StackSpecification { Electrodes: { } pair })
            return null;
        return (name == pair.Left.Name ? Lower : Upper)?.Volts;
    }
}

/// <summary>An end of the lattice: an electrode held at a potential, or a charge spread over the face, 0 for a floating electrode that was never charged; just one is set.</summary>
/// <param name="Volts">Potential, V.</param>
/// <param name="ChargeDensity">Charge, C/m².</param>
public sealed record ElectrodeState(double? Volts, double? ChargeDensity);

/// <summary>How often the potential is solved for anew.</summary>
/// <param name="Interval">Time between; null where it is to be found.</param>
/// <param name="Tolerance">By how much the energy of a hop may change from one time to the next, root mean square, kT: the interval is found so, or else held against it.</param>
public sealed record PotentialUpdate(Duration? Interval, double Tolerance)
{
    /// <summary>Tolerance where a job gives none, kT.</summary>
    public const double UsualTolerance = 0.1;
}
