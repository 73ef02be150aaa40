using FsCheck.Xunit;

namespace KmcIonics.Model.Tests;

/// <summary>Vectors of small integers, so that the identities hold to the last bit.</summary>
public sealed class Vector3DTests
{
    private static readonly Vector3D X = new(1, 0, 0);
    private static readonly Vector3D Y = new(0, 1, 0);
    private static readonly Vector3D Z = new(0, 0, 1);

    [Fact]
    public void TheVectorProductIsRightHanded()
    {
        Assert.Equal(Z, X.Cross(Y));
        Assert.Equal(X, Y.Cross(Z));
        Assert.Equal(Y, Z.Cross(X));
    }

    [Fact]
    public void LengthIsEuclidean() => Assert.Equal(7, new Vector3D(2, -3, 6).Length);

    [Fact]
    public void OperatorsActByComponent()
    {
        var a = new Vector3D(1, 2, 3);
        var b = new Vector3D(10, 20, 40);
        Assert.Equal(new Vector3D(11, 22, 43), a + b);
        Assert.Equal(new Vector3D(9, 18, 37), b - a);
        Assert.Equal(new Vector3D(-2, -4, -6), -2 * a);
        Assert.Equal(170, a.Dot(b));
        Assert.Equal(default, Vector3D.Zero);
    }

    [Property]
    public void TheVectorProductIsPerpendicularToBoth((int X, int Y, int Z) first, (int X, int Y, int Z) second)
    {
        (Vector3D a, Vector3D b) = (Of(first), Of(second));
        Assert.Equal(0, a.Cross(b).Dot(a));
        Assert.Equal(0, a.Cross(b).Dot(b));
        Assert.Equal(Vector3D.Zero, a.Cross(b) + b.Cross(a));
    }

    /// <summary>Lagrange: |a×b|² + (a·b)² = |a|²|b|².</summary>
    [Property]
    public void ProductsObeyLagrange((int X, int Y, int Z) first, (int X, int Y, int Z) second)
    {
        (Vector3D a, Vector3D b) = (Of(first), Of(second));
        Assert.Equal(a.Dot(a) * b.Dot(b), a.Cross(b).Dot(a.Cross(b)) + (a.Dot(b) * a.Dot(b)));
    }

    private static Vector3D Of((int X, int Y, int Z) components) =>
        new(components.X % 1000, components.Y % 1000, components.Z % 1000);
}
