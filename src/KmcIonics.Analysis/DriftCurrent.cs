using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Current density of ions that drift: j = z e ΣΔr/(V t), Δr the displacements of all ions of charge z e in volume V over the sampled time t; A/m². It counts
/// what hops carry, so along a direction in which the lattice ends it is zero on average.
/// </summary>
internal static class DriftCurrent
{
    /// <summary>j of one replica, Cartesian.</summary>
    /// <param name="displacement">ΣΔr, Å.</param>
    /// <param name="chargeNumber">Charge number z.</param>
    /// <param name="volume">Volume V, Å³.</param>
    /// <param name="time">Time t, s.</param>
    public static Vector3D Of(Vector3D displacement, int chargeNumber, double volume, double time) =>
        chargeNumber * PhysicalConstants.ElementaryCharge / (volume * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom * time) * displacement;
}
