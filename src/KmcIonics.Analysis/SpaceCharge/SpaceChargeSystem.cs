using KmcIonics.Electrostatics.Coupling;

namespace KmcIonics.Analysis;

/// <summary>A lattice whose ions are in the potential of their own charge, as it is sampled at one condition.</summary>
public sealed record SpaceChargeSystem
{
    /// <summary>Independent runs.</summary>
    public required int Replicas { get; init; }

    /// <summary>Evenly spaced sample frames, without the one at the start of sampling.</summary>
    public required int Frames { get; init; }

    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Vector of the supercell that the planes lie across.</summary>
    public required string Axis { get; init; }

    /// <summary>Sites in the dielectric.</summary>
    public required ChargedSites Sites { get; init; }

    /// <summary>Largest magnitude of a charge number of the ions.</summary>
    public required int LargestCharge { get; init; }

    /// <summary>Energy that the charge of one ion adds to its own hop, which the mean field leaves out, eV.</summary>
    public required double EnergyOfOneIon { get; init; }

    /// <summary>Whether ions come from reservoirs and go to them.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Time from one solution for the potential to the next, s.</summary>
    public required double UpdateInterval { get; init; }

    /// <summary>By how much the energy of a hop may change from one to the next, kT.</summary>
    public required double Tolerance { get; init; }
}
