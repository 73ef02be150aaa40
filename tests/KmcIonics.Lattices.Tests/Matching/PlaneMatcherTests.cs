using FsCheck.Xunit;
using KmcIonics.Lattices.Matching;

namespace KmcIonics.Lattices.Tests.Matching;

/// <summary>Common supercells of two layers: known ones, and all small ones tried.</summary>
public sealed class PlaneMatcherTests
{
    private const double Tight = 1e-6;

    [Fact]
    public void A_layer_matches_itself_in_one_cell_without_strain()
    {
        var cell = new PlaneCell(new PlaneVector(3.1, 0), new PlaneVector(-1.2, 4.4));

        PlaneMatch match = PlaneMatcher.Find(cell, cell, new MatchLimits(0.02, 0.01, 500))!;

        Assert.Equal(1, match.First.Cells);
        Assert.Equal(match.First, match.Second);
        Assert.Equal(new PlaneDeformation(1, 0, 0, 1), match.Deformation);
    }

    [Fact]
    public void Squares_of_three_and_four_share_a_square_of_twelve()
    {
        PlaneMatch match = PlaneMatcher.Find(Square(3), Square(4), new MatchLimits(Tight, Tight, 200))!;

        Assert.Equal((16, 9), (match.First.Cells, match.Second.Cells));
        Assert.Equal(144, match.Area, 1e-9);
    }

    /// <summary>Σ of a turn by 2 arctan(n/m) about the normal of a square layer: M. A. Fortes, Acta Cryst. A 39, 351 (1983).</summary>
    [Theory]
    [InlineData(3, 1, 5)]
    [InlineData(3, 2, 13)]
    [InlineData(4, 1, 17)]
    [InlineData(5, 2, 29)]
    public void A_coincidence_turn_of_a_square_layer_has_sigma_cells(int m, int n, int sigma)
    {
        PlaneMatch match = PlaneMatcher.Find(Square(3), Turned(Square(3), Math.Atan2(2.0 * m * n, (m * m) - (n * n))), new MatchLimits(Tight, Tight, 1000))!;

        Assert.Equal((sigma, sigma), (match.First.Cells, match.Second.Cells));
        Assert.True(match.Strain.Largest < 1e-12);
    }

    [Fact]
    public void The_strain_is_that_of_the_second_and_a_smaller_one_costs_area()
    {
        PlaneMatch rough = PlaneMatcher.Find(Square(3), Square(3.05), new MatchLimits(0.02, Tight, 1e4))!;
        PlaneMatch fine = PlaneMatcher.Find(Square(3), Square(3.05), new MatchLimits(0.001, Tight, 1e5))!;

        Assert.Equal(1, rough.First.Cells);
        Assert.Equal((3 / 3.05) - 1, rough.Strain.XX, 1e-12);
        Assert.Equal((3 / 3.05) - 1, rough.Strain.YY, 1e-12);
        Assert.True(fine.Strain.Largest <= 0.001 && fine.Area > 1000);
    }

    [Fact]
    public void A_turn_beyond_its_limit_is_no_match()
    {
        PlaneCell turned = Turned(Square(3), 0.01);

        Assert.Null(PlaneMatcher.Find(Square(3), turned, new MatchLimits(0.001, 0.005, 100)));
        PlaneMatch match = PlaneMatcher.Find(Square(3), turned, new MatchLimits(0.001, 0.02, 100))!;
        Assert.Equal(-0.01 * 180 / Math.PI, match.Deformation.RotationDegrees, 1e-9);
        Assert.True(match.Strain.Largest < 1e-12);
    }

    [Property(MaxTest = 60)]
    public void What_a_deformation_does_is_its_turn_after_its_strain(int seed)
    {
        var random = new Random(seed);
        (PlaneCell from, PlaneCell to) = (Any(random), Any(random));
        var deformation = PlaneDeformation.Between(from, to);
        (PlaneStrain strain, PlaneVector turn) = (deformation.Strain, deformation.Rotation);
        foreach ((PlaneVector before, PlaneVector after) in new[] { (from.A, to.A), (from.B, to.B) })
        {
            Assert.Equal(0, (deformation.Apply(before) - after).Length, 1e-9);
            var strained = new PlaneVector(((1 + strain.XX) * before.X) + (strain.XY * before.Y), (strain.XY * before.X) + ((1 + strain.YY) * before.Y));
            var turned = new PlaneVector((turn.X * strained.X) - (turn.Y * strained.Y), (turn.Y * strained.X) + (turn.X * strained.Y));
            Assert.Equal(0, (turned - after).Length, 1e-9);
        }
    }

    /// <summary>All supercells of both layers (Hermite normal forms of the first, all pairs of short vectors of the second), one by one.</summary>
    [Property(MaxTest = 60)]
    public void No_smaller_match_is_missed(int seed)
    {
        var random = new Random(seed);
        (PlaneCell first, PlaneCell second) = (Any(random), Any(random));
        var limits = new MatchLimits(0.01 + (0.04 * random.NextDouble()), random.Next(2) == 0 ? 0.002 : 0.03, 150);

        PlaneMatch? match = PlaneMatcher.Find(first, second, limits);

        double least = Exhaustive(first, second, limits).DefaultIfEmpty(double.PositiveInfinity).Min();
        Assert.Equal(least, match?.Area ?? double.PositiveInfinity, 1e-6);
        if (match is null)
            return;
        Assert.True(match.Strain.Largest <= limits.MaxStrain && match.Area <= limits.MaxArea);
        Assert.Equal(match.Area, match.First.Of(first).Area, 1e-9);
        PlaneVector back = match.Deformation.Apply(match.Second.Of(second).B) - match.First.Of(first).B;
        Assert.Equal(0, back.Length, 1e-9);
    }

    private static IEnumerable<double> Exhaustive(PlaneCell first, PlaneCell second, MatchLimits limits)
    {
        for (int cells = 1; cells * first.Area <= limits.MaxArea; cells++)
        {
            for (int a = 1; a <= cells; a++)
            {
                for (int shear = 0; cells % a == 0 && shear < a; shear++)
                {
                    PlaneCell supercell = new PlaneSupercell(a, 0, shear, cells / a).Of(first);
                    if (Near(supercell.A, second).Any(near => Near(supercell.B, second).Any(other => Allows(new PlaneCell(near, other), supercell, limits))))
                        yield return supercell.Area;
                }
            }
        }
    }

    private static IEnumerable<PlaneVector> Near(PlaneVector place, PlaneCell cell)
    {
        PlaneVector at = cell.ToFractional(place);
        return from k in Enumerable.Range((int)Math.Round(at.X) - 6, 13)
               from l in Enumerable.Range((int)Math.Round(at.Y) - 6, 13)
               let near = (k * cell.A) + (l * cell.B)
               where (near - place).Length < 0.1 * place.Length
               select near;
    }

    private static bool Allows(PlaneCell from, PlaneCell to, MatchLimits limits)
    {
        if (from.Area < 0.1 * to.Area)
            return false;
        var deformation = PlaneDeformation.Between(from, to);
        return deformation.AreaRatio > 0 && deformation.Strain.Largest <= limits.MaxStrain
            && Math.Abs(deformation.RotationDegrees) * Math.PI / 180 <= Math.Atan(limits.MaxTurn);
    }

    private static PlaneCell Any(Random random) => new(
        new PlaneVector(2 + (3 * random.NextDouble()), random.NextDouble() - 0.5), new PlaneVector((4 * random.NextDouble()) - 2, 2 + (3 * random.NextDouble())));

    private static PlaneCell Square(double edge) => new(new PlaneVector(edge, 0), new PlaneVector(0, edge));

    private static PlaneCell Turned(PlaneCell cell, double angle)
    {
        PlaneVector Turn(PlaneVector v) => new((Math.Cos(angle) * v.X) - (Math.Sin(angle) * v.Y), (Math.Sin(angle) * v.X) + (Math.Cos(angle) * v.Y));
        return new PlaneCell(Turn(cell.A), Turn(cell.B));
    }

    [Fact]
    public void A_strain_of_nothing_has_no_sign() =>
        Assert.Equal("ε_xx = 0.000 %, ε_yy = -0.001 %, ε_xy = 0.000 %", new PlaneStrain(-1e-9, -1e-5, 1e-9).ToString());
}
