using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>A lattice as it was run: a cell and how often it is repeated. A network is its own cell, not repeated.</summary>
/// <param name="Name">Name of the lattice.</param>
/// <param name="Source">Where cell and positions come from.</param>
/// <param name="Cell">Cell, Å.</param>
/// <param name="Repeats">Cells along a, b, c.</param>
/// <param name="Periodic">Vectors along which the supercell repeats.</param>
/// <param name="Types">Names of the site types.</param>
/// <param name="SiteType">Type of each site of the cell, [sites].</param>
/// <param name="SitePosition">Fractional positions in the cell, [3 sites].</param>
/// <param name="Pathways">Pathways.</param>
/// <param name="PathwaySummaries">What each found, [pathways].</param>
/// <param name="SitesPerSchedulingCell">Sites in one scheduling cell of the engine; null where it was not run.</param>
/// <param name="BytesPerSite">Device memory of one replica over its sites; null where it was not run.</param>
public sealed record LatticeRecord(
    string Name,
    string Source,
    UnitCell Cell,
    CellOffset Repeats,
    Periodicity Periodic,
    IReadOnlyList<string> Types,
    int[] SiteType,
    double[] SitePosition,
    IReadOnlyList<HopPathway> Pathways,
    IReadOnlyList<PathwaySummary> PathwaySummaries,
    int? SitesPerSchedulingCell,
    double? BytesPerSite)
{
    /// <summary>Regions, interfaces and energies of a network's sites; null for a crystal.</summary>
    public SiteSet? Network { get; internal init; }

    /// <summary>Sites in the supercell.</summary>
    public long SiteCount => (long)SiteType.Length * Repeats.A * Repeats.B * Repeats.C;

    /// <summary>Lattice vectors of the supercell, Å.</summary>
    public UnitCell Supercell => new(Repeats.A * Cell.A, Repeats.B * Cell.B, Repeats.C * Cell.C);

    /// <summary>A crystal.</summary>
    public static LatticeRecord Of(Motif motif, CellOffset repeats, int sitesPerSchedulingCell, double bytesPerSite) => new(
        motif.Structure.Name,
        motif.Structure.Source,
        motif.Structure.Cell,
        repeats,
        Periodicity.All,
        [.. motif.Structure.Sublattices.Select(sublattice => sublattice.Name)],
        [.. motif.Sites.Select(site => site.Sublattice)],
        [.. motif.Sites.SelectMany(site => Fractional(site.Position))],
        motif.Pathways,
        PathwaySummary.Of(motif),
        sitesPerSchedulingCell,
        bytesPerSite);

    /// <summary>A network; sites are numbered as in its <see cref="SiteSet"/>.</summary>
    public static LatticeRecord Of(SiteSet sites, HopGraph hops, int? sitesPerSchedulingCell, double? bytesPerSite) => new(
        sites.Name,
        sites.Source,
        sites.Box,
        new CellOffset(1, 1, 1),
        sites.Periodic,
        sites.Types,
        Array.ConvertAll(sites.Type, type => (int)type),
        [.. sites.Position.SelectMany(position => (double[])[position.X, position.Y, position.Z])],
        hops.Pathways,
        PathwaySummary.Of(hops),
        sitesPerSchedulingCell,
        bytesPerSite)
    {
        Network = sites,
    };

    private static double[] Fractional(LatticeQuanta position) =>
    [
        position.A / (double)LatticeQuanta.PerVector,
        position.B / (double)LatticeQuanta.PerVector,
        position.C / (double)LatticeQuanta.PerVector,
    ];
}
