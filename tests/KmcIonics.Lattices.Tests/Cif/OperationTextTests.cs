using KmcIonics.Lattices.Cif;

namespace KmcIonics.Lattices.Tests.Cif;

/// <summary>Symmetry operations as text.</summary>
public sealed class OperationTextTests
{
    [Theory]
    [InlineData("x,y,z", "x,y,z")]
    [InlineData(" X , Y , Z ", "x,y,z")]
    [InlineData("+x,+y,+z", "x,y,z")]
    [InlineData("1/2+x, -y, z-1/2", "x+1/2,-y,z+1/2")]
    [InlineData("-x+y,-x,z+2/3", "-x+y,-x,z+2/3")]
    [InlineData("y-x,-x,z+.66667", "-x+y,-x,z+2/3")]
    [InlineData("x-1/2,y+0.25,-z+3/4", "x+1/2,y+1/4,-z+3/4")]
    [InlineData("z,x,y+5/4", "z,x,y+1/4")]
    [InlineData("x+1/5,y+0.2,z+1/10", "x+1/5,y+1/5,z+1/10")]
    [InlineData("0.3333-x,-y,1/8-z", "-x+1/3,-y,-z+1/8")]
    public void Is_read(string text, string meaning)
    {
        Assert.True(OperationText.TryParse(text, out SymmetryOperation operation, out string problem), problem);
        Assert.Equal(meaning, operation.ToString());
        Assert.True(OperationText.TryParse(operation.ToString(), out SymmetryOperation again, out _));
        Assert.Equal(operation, again);
    }

    [Theory]
    [InlineData("", "it has 1 part")]
    [InlineData("x,y", "it has 2 parts")]
    [InlineData("x,,z", "one part is empty")]
    [InlineData("x,y,w", "\"w\" is no sum of x, y, z and a fraction")]
    [InlineData("x y,y,z", "\"xy\" lacks a sign between two terms")]
    [InlineData("x,x,z", "its matrix is no rotation, reflection or inversion")]
    [InlineData("2x,y,z", "its matrix is no rotation, reflection or inversion")]
    [InlineData("x+1/0,y,z", "\"x+1/0\" is no sum")]
    [InlineData("x+1/11,y,z", "\"x+1/11\" is no sum")]
    [InlineData("x+,y,z", "\"x+\" is no sum")]
    [InlineData("x+1e5,y,z", "\"x+1e5\" lacks a sign")]
    [InlineData("x,y,99999999999z", "is no sum")]
    public void Is_refused(string text, string problem)
    {
        Assert.False(OperationText.TryParse(text, out _, out string found));
        Assert.Contains(problem, found, StringComparison.Ordinal);
    }
}
