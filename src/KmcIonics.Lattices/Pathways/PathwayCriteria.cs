using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Pathways;

/// <summary>What pathways ask of a pair of sites beside types, regions and distance: a shared Voronoi face, a wide enough bottleneck.</summary>
internal sealed class PathwayCriteria
{
    /// <summary>Solid angles may be this much below the limit: positions are rounded to quanta.</summary>
    public const double SolidAngleTolerance = 1e-5;

    private const double BottleneckTolerance = 1e-4;

    private readonly VoronoiNeighbours? voronoi;
    private readonly Framework? framework;

    private PathwayCriteria(VoronoiNeighbours? voronoi, Framework? framework)
    {
        (this.voronoi, this.framework) = (voronoi, framework);
    }

    /// <summary>Makes ready what the pathways need.</summary>
    /// <param name="pathways">Pathways.</param>
    /// <param name="search">All sites.</param>
    /// <param name="sites">Their number.</param>
    /// <param name="frame">Unit of positions.</param>
    /// <param name="environment">Immobile atoms, fractional in the frame's supercell.</param>
    /// <param name="radii">Radii by element that go before the table's, Å.</param>
    /// <param name="periodicity">Along which vectors the supercell repeats.</param>
    /// <exception cref="InputException">A bottleneck is asked for where immobile atoms or radii are not known.</exception>
    public static PathwayCriteria Of(
        IReadOnlyList<HopPathway> pathways, NeighbourSearch search, int sites, QuantaFrame frame, IReadOnlyList<EnvironmentAtoms> environment, IReadOnlyDictionary<string, double> radii, Periodicity periodicity) => new(
        pathways.Any(pathway => pathway.MinSolidAngle is not null) ? new VoronoiNeighbours(search, Math.Abs(frame.Box.Volume) / sites) : null,
        pathways.Any(pathway => pathway.MinBottleneck is not null) ? Framework.Of(frame, environment, radii, periodicity) : null);

    /// <summary>Whether any pathway asks for Voronoi faces.</summary>
    public bool UsesVoronoi => voronoi is not null;

    /// <summary>Whether any pathway asks for more than distance, so that rounding could take a hop and leave its reverse.</summary>
    public bool IsBeyondDistance => voronoi is not null || framework is not null;

    /// <summary>As <see cref="VoronoiNeighbours.Collect"/>; only where <see cref="UsesVoronoi"/>.</summary>
    public void CollectFaces(int site, LatticeQuanta position, List<(Neighbour Neighbour, double SolidAngle)> found) => voronoi!.Collect(site, position, found);

    /// <summary>Whether an ion passes from a position to a neighbour.</summary>
    public bool Passes(HopPathway pathway, LatticeQuanta from, Neighbour to, List<Neighbour> room) =>
        pathway.MinBottleneck is not { } least || framework!.Bottleneck(from, to.Displacement, room) >= least - BottleneckTolerance;
}
