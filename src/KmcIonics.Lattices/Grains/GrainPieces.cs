using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Grains;

/// <summary>
/// Sites and immobile atoms that are cut from a crystal. Atoms of two grains that overlap are merged as sites are, at a distance of their own: shorter than
/// bonds, so that it removes only what cannot be.
/// </summary>
internal sealed class GrainPieces(CrystalStructure structure)
{
    /// <summary>Of two immobile atoms nearer than this, at a boundary, one is removed, Å; N–H, the shortest bond in solid electrolytes but O–H, has 1.0 Å.</summary>
    public const double LeastAtomDistance = 0.9;

    /// <summary>Sites of mobile ions.</summary>
    public SiteCollector Sites { get; private init; } = new();

    /// <summary>Immobile atoms; their types count the structure's species.</summary>
    private SiteCollector Atoms { get; init; } = new();

    /// <summary>Sites and immobile atoms of the unit cell; kinds count sublattices and then the species of immobile atoms.</summary>
    public static IReadOnlyList<(Vector3D Position, int Kind)> Basis(CrystalStructure structure) =>
    [
        .. structure.Sublattices.SelectMany((sublattice, index) => sublattice.Positions.Select(position => (position, index))),
        .. structure.Environment.SelectMany((atoms, index) => atoms.Positions.Select(position => (position, structure.Sublattices.Count + index))),
    ];

    /// <summary>Adds a site or atom of a kind.</summary>
    public void Add(LatticeQuanta position, int kind, int region, int grain, double interfaceDistance)
    {
        int species = kind - structure.Sublattices.Count;
        if (species < 0)
            Sites.Add(position, kind, region, grain, interfaceDistance);
        else
            Atoms.Add(position, species, region, grain, interfaceDistance);
    }

    /// <summary>Pieces one after the other.</summary>
    public static GrainPieces Join(CrystalStructure structure, IEnumerable<GrainPieces> pieces)
    {
        var all = new GrainPieces(structure);
        foreach (GrainPieces piece in pieces)
        {
            all.Sites.Add(piece.Sites);
            all.Atoms.Add(piece.Atoms);
        }

        return all;
    }

    /// <summary>What stays where no site is nearer than one distance to a site of another grain, and than another to an immobile atom of one, Å.</summary>
    public GrainPieces Merged(QuantaFrame frame, double minDistance, double frameworkDistance)
    {
        var atoms = new GrainPieces(structure) { Atoms = Merged(Atoms, frame, LeastAtomDistance, structure.Environment.SelectMany(atoms => atoms.Positions)) };

        // First, so that no site gives way to one that goes.
        SiteCollector clear = atoms.Framework(frame, frameworkDistance) is { } framework ? Sites.Where(framework.Clear(Sites.Position, site => Sites.Grain[site])) : Sites;
        return new GrainPieces(structure) { Atoms = atoms.Atoms, Sites = Merged(clear, frame, minDistance, SitesInCell) };
    }

    /// <summary>What keeps sites a distance (Å) from the immobile atoms; null where nothing does.</summary>
    public FrameworkClearance? Framework(QuantaFrame frame, double distance)
    {
        if (distance <= 0 || Atoms.Count == 0)
            return null;
        double nearest = OverlapMerging.NearestBetween(structure.Cell, SitesInCell, structure.Environment.SelectMany(atoms => atoms.Positions), distance);
        return new FrameworkClearance(frame, Periodicity.All, [.. Atoms.Position], Atoms.Grain, distance, nearest);
    }

    private IEnumerable<Vector3D> SitesInCell => structure.Sublattices.SelectMany(sublattice => sublattice.Positions);

    /// <summary>Immobile atoms by species.</summary>
    public IReadOnlyList<EnvironmentAtoms> Environment(QuantaFrame frame)
    {
        var positions = structure.Environment.Select(_ => new List<Vector3D>()).ToArray();
        for (int atom = 0; atom < Atoms.Count; atom++)
            positions[Atoms.Type[atom]].Add(frame.ToFractional(Atoms.Position[atom]));
        return [.. structure.Environment.Select((atoms, species) => atoms with { Positions = [.. positions[species]] })];
    }

    private SiteCollector Merged(SiteCollector sites, QuantaFrame frame, double minDistance, IEnumerable<Vector3D> inCell)
    {
        if (sites.Count == 0)
            return sites;
        var merging = new OverlapMerging(frame, minDistance, OverlapMerging.NearestIn(structure.Cell, inCell, minDistance));
        return sites.Where(merging.Kept(sites.Position, sites.Grain, sites.InterfaceDistance));
    }
}
