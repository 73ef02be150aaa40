using KmcIonics.Lattices.Disorder;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>How large grains are, by random sample points.</summary>
/// <param name="Radius">A radius that holds each grain, Å, [grains].</param>
/// <param name="Volume">Volume of each grain, Å³, [grains].</param>
/// <param name="Depth">Distance of each sample point to the nearest boundary, Å, [samples].</param>
public sealed record GrainExtent(double[] Radius, double[] Volume, double[] Depth)
{
    private const uint SampleWord = 7;

    // Sample points are dense; what they miss of a grain's corners is within a few of their spacings.
    private const double SpacingsBeyond = 4;

    /// <summary>Measures the grains of a box.</summary>
    public static GrainExtent Measure(VoronoiGrains grains, QuantaFrame frame, int samples, ulong seed)
    {
        int[] grain = new int[samples];
        double[] depth = new double[samples];
        double[] distance = new double[samples];
        Parallel.For(
            0,
            samples,
            CallerThreads.Options,
            () => new List<Neighbour>(),
            (sample, _, near) =>
            {
                GrainPlace place = grains.At(Point(frame, seed, sample), near);
                (grain[sample], depth[sample], distance[sample]) = (place.Grain, place.BoundaryDistance, place.ToCentre.Length);
                return near;
            },
            _ => { });
        double volume = Math.Abs(frame.Box.Volume);
        double[] radius = new double[grains.Count];
        double[] volumes = new double[grains.Count];
        for (int sample = 0; sample < samples; sample++)
        {
            radius[grain[sample]] = Math.Max(radius[grain[sample]], distance[sample]);
            volumes[grain[sample]] += volume / samples;
        }

        double margin = SpacingsBeyond * Math.Cbrt(volume / samples);
        for (int g = 0; g < radius.Length; g++)
            radius[g] = 1.1 * (radius[g] + margin);
        return new GrainExtent(radius, volumes, depth);
    }

    private static LatticeQuanta Point(QuantaFrame frame, ulong seed, int sample) => frame.Quantise(new Vector3D(
        UniformDraw.At(seed, RandomStream.GrainCentres, 0, SampleWord, (ulong)sample),
        UniformDraw.At(seed, RandomStream.GrainCentres, 0, SampleWord + 1, (ulong)sample),
        UniformDraw.At(seed, RandomStream.GrainCentres, 0, SampleWord + 2, (ulong)sample)));
}
