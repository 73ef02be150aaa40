namespace KmcIonics.Lattices.Matching;

/// <summary>
/// Finds the smallest supercells of two layers, in the orientation in which they lie, that a small deformation makes one: both layers' vectors that
/// nearly coincide are listed by length, and the pair of them that spans the least area is taken.
/// </summary>
public sealed class PlaneMatcher
{
    // A reduced pair of vectors has an angle of at least 60°.
    private const double LeastSine = 0.8660254037844386;
    private const double SameArea = 1e-6;

    private readonly PlaneCell first;
    private readonly PlaneCell second;
    private readonly MatchLimits limits;
    private PlaneMatch? best;

    private PlaneMatcher(PlaneCell first, PlaneCell second, MatchLimits limits) => (this.first, this.second, this.limits) = (first, second, limits);

    /// <summary>The match of least area; of equal areas that of least strain; null where none keeps the limits.</summary>
    /// <param name="first">First layer.</param>
    /// <param name="second">Second layer, in the same axes.</param>
    /// <param name="limits">Limits.</param>
    public static PlaneMatch? Find(PlaneCell first, PlaneCell second, MatchLimits limits) => new PlaneMatcher(first, second, limits).Find();

    private PlaneMatch? Find()
    {
        double shortest = Reduced(first).A.Length;
        double farthest = limits.MaxArea / (LeastSine * shortest);
        for (double reach = Math.Min(8 * shortest, farthest); ; reach = Math.Min(2 * reach, farthest))
        {
            List<Coincidence> near = NearCoincidences(reach);
            TakeBest(near);

            // A pair with a vector beyond reach spans at least the shortest coincidence times that.
            double least = near.Count > 0 ? near[0].InFirst.Length : reach;
            if (reach >= farthest || (best?.Area ?? limits.MaxArea) <= LeastSine * least * reach)
                return best;
        }
    }

    private void TakeBest(List<Coincidence> near)
    {
        for (int j = 0; j < near.Count; j++)
        {
            double most = best?.Area ?? limits.MaxArea;
            if (LeastSine * near[j].InFirst.Length * near[j].InFirst.Length > most * (1 + SameArea))
                return;
            for (int k = j + 1; k < near.Count && LeastSine * near[j].InFirst.Length * near[k].InFirst.Length <= most * (1 + SameArea); k++)
                Try(near[j], near[k]);
        }
    }

    private void Try(Coincidence a, Coincidence b)
    {
        double area = a.InFirst.Cross(b.InFirst);
        if (Math.Abs(area) < 1e-9 * a.InFirst.Length * b.InFirst.Length || Math.Abs(area) > (best?.Area ?? limits.MaxArea) * (1 + SameArea))
            return;
        if (area < 0)
            b = b.Opposite();
        var deformation = PlaneDeformation.Between(new PlaneCell(a.InSecond, b.InSecond), new PlaneCell(a.InFirst, b.InFirst));
        PlaneVector turn = deformation.Rotation;
        double strain = deformation.Strain.Largest;
        if (!(deformation.AreaRatio > 0 && turn.X > 0 && Math.Abs(turn.Y) <= limits.MaxTurn * turn.X && strain <= limits.MaxStrain))
            return;
        if (best is null || Math.Abs(area) < best.Area * (1 - SameArea) || strain < best.Strain.Largest - 1e-12)
            best = new PlaneMatch(new PlaneSupercell(a.I, a.J, b.I, b.J), new PlaneSupercell(a.K, a.L, b.K, b.L), deformation, Math.Abs(area));
    }

    /// <summary>Vectors of both layers up to a length that differ by no more than the limits could explain, one of each opposite pair, by length.</summary>
    private List<Coincidence> NearCoincidences(double reach)
    {
        double tolerance = limits.MaxStrain + (limits.MaxTurn * (1 + limits.MaxStrain)) + 1e-9;
        int most = (int)Math.Min(reach * first.B.Length / first.Area, 1e5);
        var found = new List<Coincidence>();
        for (int i = 0; i <= most; i++)
        {
            // Of the line i a + j b, the part within reach.
            PlaneVector start = i * first.A;
            double centre = -start.Dot(first.B) / first.B.Dot(first.B);
            double distance = i * first.Area / first.B.Length;
            double half = Math.Sqrt(Math.Max(0, (reach * reach) - (distance * distance))) / first.B.Length;
            for (long j = Math.Max((long)Math.Ceiling(centre - half), i == 0 ? 1 : long.MinValue); j <= Math.Floor(centre + half); j++)
                Add(found, i, j, tolerance);
        }

        found.Sort((x, y) => x.CompareTo(y));
        return found;
    }

    private void Add(List<Coincidence> found, long i, long j, double tolerance)
    {
        PlaneVector vector = (i * first.A) + (j * first.B);
        PlaneVector place = second.ToFractional(vector);
        double allowed = tolerance * vector.Length / (1 - Math.Min(tolerance, 0.5));
        long reachK = (long)Math.Ceiling(allowed * second.B.Length / second.Area);
        long reachL = (long)Math.Ceiling(allowed * second.A.Length / second.Area);
        (long middleK, long middleL) = ((long)Math.Round(place.X), (long)Math.Round(place.Y));
        for (long k = middleK - reachK; k <= middleK + reachK; k++)
        {
            for (long l = middleL - reachL; l <= middleL + reachL; l++)
            {
                PlaneVector other = (k * second.A) + (l * second.B);
                if ((k != 0 || l != 0) && (other - vector).Length <= allowed)
                    found.Add(new Coincidence(i, j, k, l, vector, other));
            }
        }
    }

    private static PlaneCell Reduced(PlaneCell cell)
    {
        (PlaneVector a, PlaneVector b) = cell.A.Length <= cell.B.Length ? (cell.A, cell.B) : (cell.B, cell.A);
        while (true)
        {
            PlaneVector shorter = b - (Math.Round(a.Dot(b) / a.Dot(a)) * a);
            if (shorter.Length >= a.Length * (1 - 1e-9))
                return new PlaneCell(a, shorter);
            (a, b) = (shorter, a);
        }
    }

    /// <summary>A vector i a + j b of the first layer near a vector k a + l b of the second.</summary>
    private readonly record struct Coincidence(long I, long J, long K, long L, PlaneVector InFirst, PlaneVector InSecond) : IComparable<Coincidence>
    {
        public Coincidence Opposite() => new(-I, -J, -K, -L, -1 * InFirst, -1 * InSecond);

        // Equal lengths differ in the last bit; whole numbers decide between them.
        public int CompareTo(Coincidence other) => (Rounded, I, J, K, L).CompareTo((other.Rounded, other.I, other.J, other.K, other.L));

        private double Rounded => Math.Round(InFirst.Length * 1e7);
    }
}
