using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What a response to alternating fields is measured on, at one condition.</summary>
public sealed record AlternatingSystem
{
    /// <summary>Independent runs.</summary>
    public required int Replicas { get; init; }

    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Volume, Å³.</summary>
    public required double Volume { get; init; }

    /// <summary>Directions the hop network spans, 1 to 3.</summary>
    public required int Dimension { get; init; }

    /// <summary>Cell of the supercell's lattice vectors, in quanta of which displacements are counted, Å.</summary>
    public required UnitCell Cell { get; init; }

    /// <summary>The same without directions along which the lattice ends and nothing travels on, Å.</summary>
    public required UnitCell TransportCell { get; init; }

    /// <summary>Time between samples, s.</summary>
    public required double Interval { get; init; }

    /// <summary>Frequencies, Hz, ascending.</summary>
    public required IReadOnlyList<double> Frequencies { get; init; }

    /// <summary>Square of the charge number that a hop moves, by pathway, e².</summary>
    public required IReadOnlyList<double> SquaredCharge { get; init; }

    /// <summary>Relative permittivity of all but the mobile ions.</summary>
    public required double RelativePermittivity { get; init; }

    /// <summary>Electrodes held at potentials, between which the impedance is measured; null where there are none.</summary>
    public HeldElectrodes? Electrodes { get; init; }
}

/// <summary>Two electrodes held at potentials.</summary>
/// <param name="Area">Their area, Å².</param>
/// <param name="Capacitance">Capacitance with the ions at rest, e/V.</param>
public sealed record HeldElectrodes(double Area, double Capacitance);
