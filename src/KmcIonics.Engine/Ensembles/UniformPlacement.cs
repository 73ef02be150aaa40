using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>
/// Selection sampling: going through the sites of a sublattice once, a site is taken with probability (ions still to place)/(sites still to come),
/// so that every choice of sites is equally likely. D. E. Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S.
/// </summary>
internal sealed class UniformPlacement(LatticeSites cells, ulong seed, uint stream)
{
    public void Place(IReadOnlyList<long> counts, byte[] occupants)
    {
        ulong[] toCome = [.. cells.SitesByType.Select(sites => (ulong)sites)];
        ulong[] toPlace = [.. counts.Select(count => (ulong)count)];
        byte[] types = cells.ReadTypes();
        for (int site = 0; site < occupants.Length; site++)
        {
            int sublattice = types[site];
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.InitialSites, stream, (uint)sublattice, (ulong)site);
            ulong uniform = ((ulong)bits.X << 32) | bits.Y;
            if (Math.BigMul(uniform, toCome[sublattice], out _) < toPlace[sublattice])
            {
                occupants[site] = 1;
                toPlace[sublattice]--;
            }

            toCome[sublattice]--;
        }
    }
}
