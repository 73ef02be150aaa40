using KmcIonics.Lattices.Disorder;
using KmcIonics.Lattices.Glass;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>Draws where grains are.</summary>
public static class GrainCentres
{
    // Half of the distance that a close packing of the centres would have: easily reached at random.
    private const double EvenPacking = 0.2;
    private const uint PositionWord = 0;
    private const uint SizeWord = 1;

    /// <summary>Voronoi or Laguerre grains of an arrangement.</summary>
    public static VoronoiGrains Divide(GrainArrangement grains, QuantaFrame frame, ulong seed)
    {
        double volume = Math.Abs(frame.Box.Volume);
        LatticeQuanta[] centres = grains.Spacing == GrainSpacing.Even
            ? GlassBuilder.Pack(frame, [], grains.Count, volume, Math.Cbrt(6 / Math.PI * EvenPacking * volume / grains.Count), _ => true, seed ^ RandomStream.GrainCentres)
            : [.. Enumerable.Range(0, grains.Count).Select(grain => Uniform(frame, seed, grain))];
        double size = Math.Cbrt(volume / grains.Count) / 2;
        double[] weights = [.. Enumerable.Range(0, grains.Count).Select(grain => grains.SizeSpread == 0 ? 0 : Square(size * PortableMath.Exp(grains.SizeSpread * Normal(seed, grain))))];
        return new VoronoiGrains(frame, centres, weights);
    }

    /// <summary>Point of the crystal's lattice at a grain's centre, fractional in the unit cell: grains do not all have a lattice point there.</summary>
    public static Vector3D Shift(ulong seed, int grain) => new(Draw(seed, grain, 2), Draw(seed, grain, 3), Draw(seed, grain, 4));

    private static LatticeQuanta Uniform(QuantaFrame frame, ulong seed, int grain) =>
        frame.Quantise(new Vector3D(Draw(seed, grain, PositionWord), Draw(seed, grain, 5), Draw(seed, grain, 6)));

    private static double Normal(ulong seed, int grain) => NormalDistribution.Quantile(Draw(seed, grain, SizeWord));

    private static double Draw(ulong seed, int grain, uint word) => UniformDraw.At(seed, RandomStream.GrainCentres, 0, word, (ulong)grain);

    private static double Square(double x) => x * x;
}
