using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Saddle energies of hops: the pathway's barrier and what interfaces add at the mean distance of the two sites.</summary>
/// <param name="pathways">Pathways.</param>
/// <param name="barrierProfile">What interfaces add, null for nothing.</param>
public sealed class SaddleEnergies(IReadOnlyList<HopPathway> pathways, InterfaceProfile? barrierProfile)
{
    private const double MicroEvPerEv = 1e6;

    /// <summary>Saddle energy of a hop, µeV, the same from both ends.</summary>
    /// <param name="sites">Sites.</param>
    /// <param name="pathway">Its pathway.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other.</param>
    /// <param name="midpoint">Its midpoint, fractional, in [0, 1).</param>
    public int MicroEv(SiteSet sites, int pathway, int from, int to, Vector3D midpoint)
    {
        int saddle = ToMicroEv(pathways[pathway].BarrierEv);
        if (barrierProfile is null || sites.InterfaceDistance is not { } distance)
            return saddle;
        return saddle + ToMicroEv(barrierProfile.At(0.5 * ((double)distance[from] + distance[to])));
    }

    private static int ToMicroEv(double energyEv) => (int)Math.Floor((energyEv * MicroEvPerEv) + 0.5);
}
