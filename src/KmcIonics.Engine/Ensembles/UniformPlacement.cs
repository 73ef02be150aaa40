using KmcIonics.Engine.Kernels;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>
/// Selection sampling: going through the sites of a group once, a site is taken with probability (ions still to place)/(sites still to come),
/// so that every choice of sites is equally likely. D. E. Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S.
/// </summary>
internal sealed class UniformPlacement(StartGroups groups, ulong seed, uint stream)
{
    public void Place(byte[] occupants)
    {
        ulong[] toCome = [.. groups.Sites.Select(sites => (ulong)sites)];
        ulong[] toPlace = [.. groups.Ions.Select(count => (ulong)count)];
        for (int site = 0; site < occupants.Length; site++)
        {
            int group = groups.Of(site);
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.InitialSites, stream, (uint)group, (ulong)site);
            ulong uniform = ((ulong)bits.X << 32) | bits.Y;
            if (Math.BigMul(uniform, toCome[group], out _) < toPlace[group])
            {
                occupants[site] = 1;
                toPlace[group]--;
            }

            toCome[group]--;
        }
    }
}
