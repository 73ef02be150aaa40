using KmcIonics.Lattices.Disorder;
using KmcIonics.Lattices.Grains;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.CrystallizedGlass;

/// <summary>Where the sites of a glass may be: outside the grains, and not too near to their immobile atoms. Safe to ask from many threads.</summary>
internal sealed class GlassRoom
{
    // The free part of the glass is counted at this many points of the box, to about 1 % of it.
    private const int Samples = 1 << 16;
    private const uint SampleWord = 3;

    [ThreadStatic]
    private static List<Neighbour>? s_near;

    private readonly CrystalDomain domain;
    private readonly FrameworkClearance? framework;

    /// <summary>Measures the room.</summary>
    /// <param name="glass">What is to be built.</param>
    /// <param name="domain">The grains.</param>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="framework">Immobile atoms to keep away from; null for none.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <exception cref="InputException">All of the glass is too near to immobile atoms.</exception>
    public GlassRoom(CrystallizedGlassSpecification glass, CrystalDomain domain, QuantaFrame frame, FrameworkClearance? framework, ulong seed)
    {
        (this.domain, this.framework) = (domain, framework);
        Volume = (1 - glass.Crystallinity) * Math.Abs(frame.Box.Volume);
        if (framework is null)
            return;
        (int inGlass, int free) = (0, 0);
        Parallel.For(0, Samples, CallerThreads.Options, sample =>
        {
            LatticeQuanta place = frame.Quantise(new Vector3D(Coordinate(seed, 0, sample), Coordinate(seed, 1, sample), Coordinate(seed, 2, sample)));
            if (DepthAt(place) >= 0)
                return;
            Interlocked.Increment(ref inGlass);
            if (framework.IsClear(place, -1))
                Interlocked.Increment(ref free);
        });
        FreeShare = inGlass == 0 ? 1 : free / (double)inGlass;
        if (FreeShare == 0)
            throw new InputException($"framework_distance, which is {glass.FrameworkDistance} Å, leaves no room for glass between the immobile atoms of the grains", "Lower framework_distance or crystallinity, or enlarge the box.");
    }

    /// <summary>Volume of the glass, Å³.</summary>
    public double Volume { get; }

    /// <summary>Part of it that is not too near to immobile atoms.</summary>
    public double FreeShare { get; } = 1;

    /// <summary>How deep in the crystal a place is, Å; negative in the glass.</summary>
    public double DepthAt(LatticeQuanta place) => domain.At(place, s_near ??= []).Depth;

    /// <summary>Whether a site of the glass may be at a place.</summary>
    public bool Holds(LatticeQuanta place) => framework?.IsClear(place, -1) != false && DepthAt(place) < 0;

    private static double Coordinate(ulong seed, uint axis, int sample) => UniformDraw.At(seed, RandomStream.GlassPositions, SampleWord, axis, (ulong)sample);
}
