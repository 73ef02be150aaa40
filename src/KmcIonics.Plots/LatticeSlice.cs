using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Plots;

/// <summary>The sites in a slice through the middle of a box, normal to its second vector, projected on the plane of the other two.</summary>
/// <param name="Sites">Sites, the farthest first.</param>
/// <param name="Width">Width of the picture, Å.</param>
/// <param name="Height">Height, Å.</param>
/// <param name="Thickness">Thickness of the slice, Å.</param>
/// <param name="Radius">Radius that a site is drawn with, Å.</param>
internal sealed record LatticeSlice(IReadOnlyList<SliceSite> Sites, double Width, double Height, double Thickness, double Radius)
{
    // As many layers of sites as the eye can tell apart.
    private const double LayersShown = 3;

    public static LatticeSlice Of(SiteSet sites)
    {
        UnitCell box = sites.Box;
        double spacing = Math.Cbrt(Math.Abs(box.Volume) / Math.Max(sites.Count, 1));
        Vector3D normal = box.C.Cross(box.A);
        double across = Math.Abs(box.Volume) / normal.Length;
        double thickness = Math.Min(LayersShown * spacing, across);

        // The longer side lies flat.
        (Vector3D flat, Vector3D other) = box.C.Length > box.A.Length ? (box.C, box.A) : (box.A, box.C);
        Vector3D right = (1 / flat.Length) * flat;
        Vector3D up = other - (other.Dot(right) * right);
        up = (1 / up.Length) * up;
        (double width, double height) = (flat.Length, other.Dot(up));
        var shown = new List<SliceSite>();
        for (int site = 0; site < sites.Count; site++)
        {
            double depth = ((sites.Position[site].Y - 0.5) * across / thickness) + 0.5;
            if (depth is < 0 or > 1)
                continue;

            // In a skew box what leans out on one side comes in on the other.
            Vector3D place = box.ToCartesian(sites.Position[site] with { Y = 0 });
            double x = place.Dot(right);
            shown.Add(new SliceSite(site, x - (width * Math.Floor(x / width)), place.Dot(up), depth));
        }

        shown.Sort((a, b) => b.Depth.CompareTo(a.Depth));
        return new LatticeSlice(shown, width, height, thickness, 0.32 * spacing);
    }
}

/// <summary>A site in a slice.</summary>
/// <param name="Site">Its number.</param>
/// <param name="X">To the right, Å.</param>
/// <param name="Y">Upwards, Å.</param>
/// <param name="Depth">0 at the front of the slice, 1 at the back.</param>
internal readonly record struct SliceSite(int Site, double X, double Y, double Depth);
