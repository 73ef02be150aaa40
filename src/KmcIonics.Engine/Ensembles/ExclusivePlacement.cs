using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>
/// Random sequential addition: sites are tried in random order, and one is filled unless a site that excludes it is. The result
/// respects every exclusion; it is not the equilibrium distribution, which equilibration reaches.
/// </summary>
internal sealed class ExclusivePlacement(LatticeSites cells, StartGroups groups, ulong seed, uint stream)
{
    public void Place(byte[] occupants)
    {
        // The fullest group first: the others have more room to give way.
        foreach (int group in Enumerable.Range(0, groups.Sites.Length).Where(group => groups.Ions[group] > 0)
            .OrderByDescending(group => groups.Ions[group] / (double)groups.Sites[group]))
        {
            long left = groups.Ions[group];
            foreach (int site in Shuffled(group))
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
                    $"exclusive sites leave no room for {left} of the {groups.Ions[group]} ions of sublattice '{cells.TypeNames[groups.TypeOf(group)]}'",
                    "Lower the filling, or shorten max_distance of exclusive_sites.");
            }
        }
    }

    /// <summary>Sites of a group in random order (Fisher–Yates).</summary>
    private int[] Shuffled(int group)
    {
        int[] order = [.. Enumerable.Range(0, cells.SiteCount).Where(site => groups.Of(site) == group)];
        for (int k = order.Length - 1; k > 0; k--)
        {
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.InitialSites, stream, (uint)group, (ulong)k);
            int other = (int)Math.BigMul(((ulong)bits.X << 32) | bits.Y, (ulong)k + 1, out _);
            (order[k], order[other]) = (order[other], order[k]);
        }

        return order;
    }
}
