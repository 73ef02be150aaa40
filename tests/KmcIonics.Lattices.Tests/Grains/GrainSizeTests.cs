using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Grains;

/// <summary>Orientation of aligned grains, and how the spread asked for shows in the sizes of grains.</summary>
public sealed class GrainSizeTests
{
    private static readonly GrainTexture s_aligned = new(TextureKind.Aligned, new Vector3D(0, 0, 1), 0);

    [Fact]
    public void Aligned_grains_all_stand_as_the_structure() =>
        Assert.All(Enumerable.Range(0, 50), grain => Assert.Equal(Rotation.None, GrainOrientation.Of(s_aligned, 3, grain)));

    /// <summary>Neighbours limit a grain, so that diameters spread somewhat less than weights do, and somewhat even where all are equal.</summary>
    [Theory]
    [InlineData(0, 0.04, 0.1)]
    [InlineData(0.2, 0.1, 0.2)]
    [InlineData(0.4, 0.25, 0.4)]
    public void Diameters_spread_as_the_weights(double asked, double least, double most)
    {
        (double spread, int empty) = SpreadOfLogDiameter(asked);

        Assert.InRange(spread, least, most);

        // Where weights differ much, a few of the smallest grains have no room at all.
        Assert.InRange(empty, 0, asked < 0.3 ? 0 : 12);
    }

    private static (double Spread, int Empty) SpreadOfLogDiameter(double asked)
    {
        QuantaFrame frame = QuantaFrame.Of(new UnitCell(new Vector3D(300, 0, 0), new Vector3D(0, 300, 0), new Vector3D(0, 0, 300)));
        VoronoiGrains grains = GrainCentres.Divide(new GrainArrangement(300, GrainSpacing.Even, asked, s_aligned), frame, 5);
        double[] log = [.. GrainExtent.Measure(grains, frame, 1 << 15, 5).Volume.Where(volume => volume > 0).Select(volume => Math.Log(volume) / 3)];
        double mean = log.Average();
        return (Math.Sqrt(log.Average(x => (x - mean) * (x - mean))), 300 - log.Length);
    }
}
