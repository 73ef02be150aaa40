using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>
/// Selection sampling: going through the sites of a sublattice once, a site is taken with probability (ions still to place)/(sites still to come),
/// so that every choice of sites is equally likely. D. E. Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S.
/// </summary>
internal sealed class UniformPlacement(CrystalCells cells, ulong seed, uint stream)
{
    public void Place(IReadOnlyList<long> counts, byte[] occupants)
    {
        long units = cells.SiteCount / cells.Motif.Sites.Count;
        int sublatticeCount = counts.Count;
        ulong[] toCome = new ulong[sublatticeCount];
        ulong[] toPlace = new ulong[sublatticeCount];
        for (int s = 0; s < sublatticeCount; s++)
        {
            toCome[s] = (ulong)(units * cells.Motif.Structure.Sublattices[s].Positions.Count);
            toPlace[s] = (ulong)counts[s];
        }

        int[] sublatticeOfBasis = [.. cells.Motif.Sites.Select(site => site.Sublattice)];
        for (int site = 0, basis = 0; site < occupants.Length; site++)
        {
            // Cells hold whole unit cells, so the basis repeats in site order.
            int sublattice = sublatticeOfBasis[basis];
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.InitialSites, stream, (uint)sublattice, (ulong)site);
            ulong uniform = ((ulong)bits.X << 32) | bits.Y;
            if (Math.BigMul(uniform, toCome[sublattice], out _) < toPlace[sublattice])
            {
                occupants[site] = 1;
                toPlace[sublattice]--;
            }

            toCome[sublattice]--;
            basis = basis + 1 == sublatticeOfBasis.Length ? 0 : basis + 1;
        }
    }
}
