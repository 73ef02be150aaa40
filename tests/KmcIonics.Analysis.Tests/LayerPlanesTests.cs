using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

/// <summary>Planes between layers: which of them a hop crosses.</summary>
public sealed class LayerPlanesTests
{
    [Theory]
    [InlineData(5, 1, 3, 1, 2)]
    [InlineData(5, 4, 0, 1, 1)]
    [InlineData(5, 0, 4, -1, -1)]
    [InlineData(5, 2, 2, 1, 0)]
    [InlineData(2, 0, 1, 1, 1)]
    [InlineData(2, 0, 1, -1, -1)]
    [InlineData(2, 1, 0, 1, 1)]
    public void Where_layers_repeat_the_shorter_way_is_taken(int layers, int from, int to, int upwards, int expected) =>
        Assert.Equal(expected, Planes(layers, isPeriodic: true).Crossed(from, to, upwards));

    [Fact]
    public void Between_walls_there_is_one_plane_less_and_no_way_around()
    {
        LayerPlanes planes = Planes(4, isPeriodic: false);
        Assert.Equal(3, planes.Count);
        Assert.Equal(-3, planes.Crossed(3, 0, -1));
        Assert.Equal(4, Planes(4, isPeriodic: true).Count);
        Assert.Equal(0, Planes(1, isPeriodic: true).Count);
    }

    [Fact]
    public void Distances_add_to_the_period() =>
        Assert.Equal(12, Enumerable.Range(0, 3).Sum(plane => Planes(3, isPeriodic: true).Between(plane, [1, 4.5, 9])), 1e-12);

    private static LayerPlanes Planes(int layers, bool isPeriodic) =>
        new(new BoxAxis(2), new Vector3D(0, 0, 1), 9, 12, 3, isPeriodic, [.. Enumerable.Repeat(12.0 / layers, layers)]);
}
