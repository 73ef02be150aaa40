using KmcIonics.Model;

namespace KmcIonics.Lattices.Pathways;

/// <summary>Solid angles.</summary>
internal static class SolidAngle
{
    /// <summary>
    /// Solid angle of a convex polygon seen from the origin, sr: for each triangle of a fan, tan(Ω/2) = a·(b×c) / (abc + (a·b)c + (b·c)a + (c·a)b).
    /// A. van Oosterom and J. Strackee, IEEE Trans. Biomed. Eng. 30, 125 (1983).
    /// </summary>
    public static double Of(IReadOnlyList<Vector3D> corners)
    {
        double sum = 0;
        for (int k = 1; k + 1 < corners.Count; k++)
        {
            (Vector3D a, Vector3D b, Vector3D c) = (corners[0], corners[k], corners[k + 1]);
            (double la, double lb, double lc) = (a.Length, b.Length, c.Length);
            double below = (la * lb * lc) + (a.Dot(b) * lc) + (b.Dot(c) * la) + (c.Dot(a) * lb);
            sum += 2 * Math.Atan2(Math.Abs(a.Dot(b.Cross(c))), below);
        }

        return sum;
    }
}
