namespace KmcIonics.Model;

/// <summary>
/// Barrier of a hop between sites of different energy (kinetically resolved activation): E_ij = E_s + (E_j − E_i)/2, never below max(0, E_j − E_i). Then E_ij − E_ji =
/// E_j − E_i whatever E_s is, which is detailed balance. A. Van der Ven et al., Phys. Rev. B 64, 184307 (2001).
/// </summary>
public static class KineticallyResolvedBarrier
{
    /// <summary>Twice the barrier, µeV: whole, so that ΔE is exactly antisymmetric.</summary>
    /// <param name="saddle">E_s, µeV, the same in both directions.</param>
    /// <param name="from">E_i, µeV.</param>
    /// <param name="to">E_j, µeV.</param>
    public static long TwiceMicroEv(int saddle, int from, int to)
    {
        long difference = (long)to - from;
        return Math.Max((2L * saddle) + difference, 2 * Math.Max(0, difference));
    }
}
