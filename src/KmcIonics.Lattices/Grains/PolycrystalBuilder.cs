using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>Builds a polycrystal: Voronoi or Laguerre grains, each cut from the crystal in its own orientation, merged where they meet.</summary>
public static class PolycrystalBuilder
{
    private const int Crystal = 0;
    private const int Boundary = 1;
    private const int Samples = 1 << 17;

    /// <summary>Builds the sites.</summary>
    /// <exception cref="InputException">A grain is wider than the box, or too small to hold a unit cell.</exception>
    public static SiteSet Build(PolycrystalSpecification specification, ulong seed)
    {
        QuantaFrame frame = QuantaFrame.Of(specification.Box);
        VoronoiGrains grains = GrainCentres.Divide(specification.Grains, frame, seed);
        GrainExtent extent = GrainExtent.Measure(grains, frame, Samples, seed);
        double unit = Math.Abs(specification.Structure.Cell.Volume);
        if (extent.Volume.Max() < unit)
            throw new InputException($"the largest of {grains.Count:N0} grains has {extent.Volume.Max():F1} Å³, less than a unit cell", "Take fewer grains, or enlarge the box.");
        var pieces = new GrainPieces[grains.Count];
        Parallel.For(0, pieces.Length, CallerThreads.Options, grain => pieces[grain] = Cut(specification, frame, grains, extent.Radius[grain], seed, grain));
        var all = GrainPieces.Join(specification.Structure, pieces);
        GrainPieces merged = all.Merged(frame, specification.MinDistance, specification.FrameworkDistance);
        SiteCollector result = merged.Sites;
        return new SiteSet
        {
            Name = $"polycrystal of {specification.Structure.Name}",
            Source = specification.Structure.Source,
            Box = specification.Box,
            Position = result.Fractional(frame),
            Types = [.. specification.Structure.Sublattices.Select(sublattice => sublattice.Name)],
            Type = [.. result.Type],
            Regions = ["crystal", "boundary"],
            Region = [.. result.Region],
            Grain = [.. result.Grain],
            InterfaceDistance = [.. result.InterfaceDistance],
            EnergyMicroEv = InterfaceEnergies.Add(null, [.. result.InterfaceDistance], specification.Interface?.SiteEnergy),
            Environment = merged.Environment(frame),
            Notes =
            [
                SizeNote(extent),
                $"{all.Sites.Count - result.Count:N0} of {all.Sites.Count:N0} sites removed nearer than {specification.MinDistance} Å to another grain's{FrameworkClearance.Besides(specification.FrameworkDistance)}",
            ],
        };
    }

    private static GrainPieces Cut(PolycrystalSpecification specification, QuantaFrame frame, VoronoiGrains grains, double radius, ulong seed, int grain)
    {
        Vector3D centre = grains.CentreOf(grain);
        Rotation rotation = GrainOrientation.Of(specification.Grains.Texture, seed, grain);
        Vector3D origin = centre + rotation.Apply(specification.Structure.Cell).ToCartesian(GrainCentres.Shift(seed, grain));
        var piece = new GrainPieces(specification.Structure);
        GrainPlanes planes = grains.PlanesOf(grain, radius);
        foreach ((Vector3D position, int kind) in new CrystalCut(specification.Structure, rotation, origin).Within(centre, radius, planes))
        {
            if (planes.Depth(position - centre) is var depth and >= 0)
                piece.Add(frame.Quantise(frame.Box.ToFractional(position)), kind, depth <= specification.Width ? Boundary : Crystal, grain, depth);
        }

        return piece;
    }

    private static string SizeNote(GrainExtent extent)
    {
        double[] size = [.. extent.Volume.Select(volume => Math.Cbrt(6 * volume / Math.PI))];
        double mean = size.Average();
        double spread = Math.Sqrt(size.Average(s => (s - mean) * (s - mean)));
        return $"{size.Length:N0} grain{(size.Length == 1 ? string.Empty : "s")} of {mean:F1} ± {spread:F1} Å (diameter of the sphere of the same volume, standard deviation)";
    }
}
