using KmcIonics.Lattices.Disorder;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>Draws what each site is: its type and how many neighbours it is to have.</summary>
internal static class CoordinationDraw
{
    private const uint TypeWord = 0;
    private const uint CoordinationWord = 1;

    /// <summary>Type of each site, drawn independently, so that counts are binomial.</summary>
    public static byte[] Types(double[] fractions, int sites, ulong seed)
    {
        byte[] type = new byte[sites];
        Parallel.For(0, sites, CallerThreads.Options, site => type[site] = (byte)Choose(fractions, UniformDraw.At(seed, RandomStream.SiteTypes, 0, TypeWord, (ulong)site)));
        return type;
    }

    /// <summary>Neighbours wanted of each site.</summary>
    public static byte[] Wanted(CoordinationTarget target, int sites, ulong seed)
    {
        double[] fractions = [.. target.Shares.Select(share => share.Fraction)];
        byte[] wanted = new byte[sites];
        Parallel.For(0, sites, CallerThreads.Options, site => wanted[site] =
            (byte)target.Shares[Choose(fractions, UniformDraw.At(seed, RandomStream.SiteTypes, 0, CoordinationWord, (ulong)site))].Neighbours);
        return wanted;
    }

    /// <summary>Index of the fraction that a uniform number falls into.</summary>
    public static int Choose(IReadOnlyList<double> fractions, double u)
    {
        int last = fractions.Count - 1;
        for (int k = 0; k < last; k++)
        {
            if (u < fractions[k])
                return k;
            u -= fractions[k];
        }

        return last;
    }
}
