using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>
/// Random sequential addition: sites are tried in random order, and one is filled unless a site that excludes it is. The result
/// respects every exclusion; it is not the equilibrium distribution, which equilibration reaches.
/// </summary>
internal sealed class ExclusivePlacement(LatticeSites cells, ulong seed, uint stream)
{
    public void Place(IReadOnlyList<long> counts, byte[] occupants)
    {
        byte[] types = cells.ReadTypes();

        // The fullest sublattice first: the others have more room to give way.
        foreach (int sublattice in Enumerable.Range(0, counts.Count)
            .OrderByDescending(s => counts[s] / (double)cells.SitesByType[s]))
        {
            long left = counts[sublattice];
            foreach (int site in Shuffled(sublattice, types))
            {
                if (left == 0)
                    break;
                bool free = cells.ExcludedBy(site).All(other => occupants[other] == 0);
                if (!free)
                    continue;
                occupants[site] = 1;
                left--;
            }

            if (left > 0)
            {
                throw new InputException(
                    $"exclusive sites leave no room for {left} of the {counts[sublattice]} ions of sublattice '{cells.TypeNames[sublattice]}'",
                    "Lower the filling, or shorten max_distance of exclusive_sites.");
            }
        }
    }

    /// <summary>Sites of a sublattice in random order (Fisher–Yates).</summary>
    private int[] Shuffled(int sublattice, byte[] types)
    {
        int[] order = [.. Enumerable.Range(0, cells.SiteCount).Where(site => types[site] == sublattice)];
        for (int k = order.Length - 1; k > 0; k--)
        {
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.InitialSites, stream, (uint)sublattice, (ulong)k);
            int other = (int)Math.BigMul(((ulong)bits.X << 32) | bits.Y, (ulong)k + 1, out _);
            (order[k], order[other]) = (order[other], order[k]);
        }

        return order;
    }
}
