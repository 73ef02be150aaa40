namespace KmcIonics.Model;

/// <summary>Sites and edges that another program or the user wrote down; hops follow the edges and nothing else.</summary>
/// <param name="Name">What it is, as it stands in tables.</param>
/// <param name="Source">Files they come from.</param>
/// <param name="Box">Supercell, Å.</param>
/// <param name="PeriodicAlong">Whether the supercell repeats along a, b and c, [3].</param>
/// <param name="Sites">The sites.</param>
/// <param name="Edges">The edges, each once, whatever its direction.</param>
/// <param name="PathwayNames">Names that <see cref="ImportedEdge.Pathway"/> counts.</param>
/// <param name="Notes">What reading the files has to say, a line each.</param>
public sealed record ImportSpecification(
    string Name,
    string Source,
    UnitCell Box,
    IReadOnlyList<bool> PeriodicAlong,
    ImportedSites Sites,
    IReadOnlyList<ImportedEdge> Edges,
    IReadOnlyList<string> PathwayNames,
    IReadOnlyList<string> Notes) : LatticeSpecification
{
    /// <summary>Ions of an imported state by site type; null where none is imported.</summary>
    public IReadOnlyList<SublatticeFill>? InitialState { get; init; }

    /// <summary>Barriers of each edge by the ions around it, of indices of sites, [edges]; null where the ions around do not change them.</summary>
    public IReadOnlyList<EdgeBarriers>? EdgeBarriers { get; init; }
}

/// <summary>Imported sites, as flat arrays of [sites].</summary>
/// <param name="Id">Number that the file gives each site.</param>
/// <param name="Position">Fractional positions in the supercell, not wrapped.</param>
/// <param name="Types">Names of the site types.</param>
/// <param name="Type">Type of each site.</param>
/// <param name="Regions">Names of the regions.</param>
/// <param name="Region">Region of each site.</param>
public sealed record ImportedSites(
    IReadOnlyList<long> Id, Vector3D[] Position, IReadOnlyList<string> Types, byte[] Type, IReadOnlyList<string> Regions, byte[] Region)
{
    /// <summary>Energy of an ion on each site, µeV; null where the file has none.</summary>
    public int[]? EnergyMicroEv { get; init; }

    /// <summary>Grain of each site, −1 for none; null where the file has none.</summary>
    public int[]? Grain { get; init; }

    /// <summary>Distance of each site to the nearest interface, Å; null where the file has none.</summary>
    public float[]? InterfaceDistance { get; init; }
}

/// <summary>An imported edge, which ions hop along in both directions.</summary>
/// <param name="From">Index of the site at one end.</param>
/// <param name="To">Index of the site at the other end.</param>
/// <param name="Image">Supercell of the other end relative to that of the one end, for positions as they stand in the file.</param>
/// <param name="SaddleMicroEv">Saddle energy of its own, µeV, the barrier between two sites of energy zero; null to take the pathway's.</param>
/// <param name="Pathway">Pathway it names, an index in <see cref="ImportSpecification.PathwayNames"/>; −1 to let types and distance decide.</param>
public readonly record struct ImportedEdge(int From, int To, EdgeImage Image, int? SaddleMicroEv, int Pathway);

/// <summary>A supercell relative to another, in vectors of the supercell.</summary>
public readonly record struct EdgeImage(int A, int B, int C)
{
    /// <inheritdoc/>
    public override string ToString() => $"{A} {B} {C}";
}
