using KmcIonics.Lattices.Disorder;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// Saddle energies of hops: the pathway's barrier or a draw from its distribution, and what interfaces add at the mean distance of the two sites.
/// </summary>
public sealed class SaddleEnergies
{
    private const double MicroEvPerEv = 1e6;
    private const int SiteBits = 28;

    private readonly int[] barrier;
    private readonly EnergyField?[] field;
    private readonly InterfaceProfile? profile;

    /// <summary>Makes ready the distributions of all pathways.</summary>
    /// <param name="pathways">Pathways.</param>
    /// <param name="barrierProfile">What interfaces add, null for nothing.</param>
    /// <param name="box">Supercell, Å.</param>
    /// <param name="seed">Seed of the job.</param>
    public SaddleEnergies(IReadOnlyList<HopPathway> pathways, InterfaceProfile? barrierProfile, UnitCell box, ulong seed)
    {
        profile = barrierProfile;
        barrier = [.. pathways.Select(pathway => ToMicroEv(pathway.BarrierEv))];
        field = [.. pathways.Select((pathway, index) => pathway.Barriers is null ? null : new EnergyField(pathway.Barriers, box, seed, RandomStream.Barriers, (uint)index))];
    }

    /// <summary>Saddle energy of a hop, µeV, the same from both ends.</summary>
    /// <param name="sites">Sites, at most 2²⁸.</param>
    /// <param name="pathway">Its pathway.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other.</param>
    /// <param name="midpoint">Its midpoint, fractional, in [0, 1).</param>
    public int MicroEv(SiteSet sites, int pathway, int from, int to, Vector3D midpoint)
    {
        int saddle = field[pathway]?.MicroEv(midpoint, ((ulong)Math.Min(from, to) << SiteBits) | (uint)Math.Max(from, to)) ?? barrier[pathway];
        if (profile is null || sites.InterfaceDistance is not { } distance)
            return saddle;
        return saddle + ToMicroEv(profile.At(0.5 * ((double)distance[from] + distance[to])));
    }

    private static int ToMicroEv(double energyEv) => (int)Math.Floor((energyEv * MicroEvPerEv) + 0.5);
}
