using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>Where sites are across the supercell.</summary>
public static class SiteHeights
{
    /// <summary>Height of each site along the normal of an axis as a fraction of the supercell's, 0 to 1, [sites].</summary>
    public static double[] FractionsOf(LatticeSites sites, BoxAxis axis)
    {
        CellOffset repeats = sites.Frame.Repeats;
        double[] fraction = new double[sites.SiteCount];
        for (int site = 0; site < fraction.Length; site++)
        {
            (long a, long b, long c) = sites.QuantaOf(site);
            const double scale = 1.0 / LatticeQuanta.PerVector;
            fraction[site] = axis.Of(new Vector3D(a * scale / repeats.A, b * scale / repeats.B, c * scale / repeats.C));
        }

        return fraction;
    }
}
