namespace KmcIonics.Model;

/// <summary>
/// Elastic dipole of an ion at the saddle point of a hop, P = <paramref name="Fixed"/> + <paramref name="AlongHop"/> n⊗n with n along the hop. In a strain ε that
/// changes little over the ion, its energy changes by −Σ_ij P_ij ε_ij: a positive dipole presses the crystal apart, and stretching lowers the energy.
/// E. Clouet, C. Varvenne, T. Jourdan, Comput. Mater. Sci. 147, 49 (2018); of saddle points P. H. Dederichs, K. Schroeder, Phys. Rev. B 17, 2524 (1978).
/// </summary>
/// <param name="Fixed">Part that does not turn with the hop, Cartesian, eV.</param>
/// <param name="AlongHop">What the dipole along the hop has more than across, eV.</param>
public readonly record struct ElasticDipole(SymmetricTensor Fixed, double AlongHop)
{
    /// <summary>Change of the energy, eV; the same for both directions of the hop.</summary>
    /// <param name="strain">ε.</param>
    /// <param name="hop">n, of length 1.</param>
    public double ShiftEv(SymmetricTensor strain, Vector3D hop) => -(Fixed + (AlongHop * SymmetricTensor.Dyad(hop))).Contract(strain);
}
