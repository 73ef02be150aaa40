using FsCheck;
using FsCheck.Xunit;

namespace KmcIonics.Model.Tests;

/// <summary>Unit cells of every shape.</summary>
public sealed class UnitCellTests
{
    [Fact]
    public void RightAnglesAreExact() => Assert.Equal(
        new UnitCell(new Vector3D(3.1, 0, 0), new Vector3D(0, 4.7, 0), new Vector3D(0, 0, 11.3)),
        UnitCell.FromLengthsAndAngles(3.1, 4.7, 11.3, 90, 90, 90));

    [Fact]
    public void HexagonalCellsAreExactAlongA()
    {
        var cell = UnitCell.FromLengthsAndAngles(9.1863, 9.1863, 22.181, 90, 90, 120);
        Assert.Equal(-9.1863 / 2, cell.B.X);
        Assert.Equal(9.1863 * Math.Sqrt(3) / 2, cell.B.Y, 1e-14);
        Assert.Equal(new Vector3D(0, 0, 22.181), cell.C);
        Assert.Equal(Math.Sqrt(3) / 2 * 9.1863 * 9.1863 * 22.181, cell.Volume, 1e-11);
    }

    /// <summary>The primitive cell of fcc: 60° between edges of a/√2 span a³/4.</summary>
    [Fact]
    public void RhombohedralCellsSpanTheirVolume() => Assert.Equal(
        16, UnitCell.FromLengthsAndAngles(Math.Sqrt(8), Math.Sqrt(8), Math.Sqrt(8), 60, 60, 60).Volume, 1e-13);

    [Property]
    public void LengthsAnglesAndVolumeAreAsAsked(Shape shape)
    {
        UnitCell cell = shape.Cell;
        Assert.Equal(1, cell.A.Length / shape.A, 1e-12);
        Assert.Equal(1, cell.B.Length / shape.B, 1e-12);
        Assert.Equal(1, cell.C.Length / shape.C, 1e-12);
        Assert.Equal(shape.Alpha, Angle(cell.B, cell.C), 1e-9);
        Assert.Equal(shape.Beta, Angle(cell.A, cell.C), 1e-9);
        Assert.Equal(shape.Gamma, Angle(cell.A, cell.B), 1e-9);
        (double x, double y, double z) = (Cosine(shape.Alpha), Cosine(shape.Beta), Cosine(shape.Gamma));
        double volume = shape.A * shape.B * shape.C * Math.Sqrt(1 - (x * x) - (y * y) - (z * z) + (2 * x * y * z));
        Assert.Equal(1, cell.Volume / volume, 1e-10);
    }

    [Property]
    public void FractionalPositionsSurviveTheWayThereAndBack(Shape shape, NormalFloat x, NormalFloat y, NormalFloat z)
    {
        var fractional = new Vector3D(x.Get % 10, y.Get % 10, z.Get % 10);
        Vector3D back = shape.Cell.ToFractional(shape.Cell.ToCartesian(fractional));
        Assert.Equal(0, (back - fractional).Length, 1e-11);
    }

    [Fact]
    public void LatticeVectorsAreTheFractionalUnits()
    {
        var cell = UnitCell.FromLengthsAndAngles(5, 6, 7, 80, 95, 110);
        Assert.Equal(cell.A, cell.ToCartesian(new Vector3D(1, 0, 0)));
        Assert.Equal(cell.B, cell.ToCartesian(new Vector3D(0, 1, 0)));
        Assert.Equal(cell.C, cell.ToCartesian(new Vector3D(0, 0, 1)));
    }

    [Theory]
    [InlineData(0, 1, 1, 90, 90, 90)]
    [InlineData(1, -1, 1, 90, 90, 90)]
    [InlineData(1, 1, double.NaN, 90, 90, 90)]
    [InlineData(double.PositiveInfinity, 1, 1, 90, 90, 90)]
    [InlineData(1, 1, 1, 0, 90, 90)]
    [InlineData(1, 1, 1, 90, 180, 90)]
    [InlineData(1, 1, 1, 90, 90, -90)]
    [InlineData(1, 1, 1, 270, 90, 90)]
    [InlineData(1, 1, 1, 90, 450, 90)]
    [InlineData(1, 1, 1, 90, 90, double.NaN)]
    [InlineData(1, 1, 1, 20, 30, 120)]
    [InlineData(1, 1, 1, 120, 120, 120)]
    [InlineData(1, 1, 1, 30, 60, 90)]
    public void CellsThatCannotBeAreRefused(double a, double b, double c, double alpha, double beta, double gamma)
    {
        InputException exception =
            Assert.Throws<InputException>(() => UnitCell.FromLengthsAndAngles(a, b, c, alpha, beta, gamma));
        Assert.Contains("cell", exception.Problem);
        Assert.NotEmpty(exception.Remedy);
    }

    private static double Angle(Vector3D first, Vector3D second) =>
        Math.Acos(first.Dot(second) / (first.Length * second.Length)) * 180 / Math.PI;

    private static double Cosine(double degrees) => Math.Cos(degrees * Math.PI / 180);

    /// <summary>Lengths of 1 to 40 Å and angles of 65 to 115°, which always span a volume.</summary>
    public sealed record Shape(int First, int Second, int Third, int Fourth, int Fifth, int Sixth)
    {
        public double A => Length(First);

        public double B => Length(Second);

        public double C => Length(Third);

        public double Alpha => Degrees(Fourth);

        public double Beta => Degrees(Fifth);

        public double Gamma => Degrees(Sixth);

        public UnitCell Cell => UnitCell.FromLengthsAndAngles(A, B, C, Alpha, Beta, Gamma);

        private static double Length(int number) => 1 + (Math.Abs(number % 79) / 2.0);

        private static double Degrees(int number) => 90 + (number % 51 / 2.0);
    }
}
