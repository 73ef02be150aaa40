using KmcIonics.Cli.Jobs.Lattices;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>What a job says of an import beside its files.</summary>
/// <param name="Box">Supercell, Å.</param>
/// <param name="PeriodicAlong">Whether it repeats along a, b and c, [3].</param>
/// <param name="Name">Title; null to take the file's name.</param>
/// <param name="Source">Origin; null to take the files' names.</param>
internal sealed record ImportFrame(UnitCell Box, IReadOnlyList<bool> PeriodicAlong, string? Name, string? Source)
{
    /// <summary>The lattice of sound sites and edges, whose names become known to the rest of the job.</summary>
    /// <param name="sites">Sites.</param>
    /// <param name="edges">Edges.</param>
    /// <param name="named">File of sites, with the place that names it.</param>
    /// <param name="files">All files.</param>
    /// <param name="context">Context of the job.</param>
    /// <param name="notes">What reading the files has to say.</param>
    /// <param name="initialState">Ions by site type of an imported state; null for none.</param>
    /// <param name="barriers">Barriers of each edge by the ions around it; null for none.</param>
    public LatticeEntry Entry(
        ImportedSites sites,
        EdgeGathering edges,
        Placed<string> named,
        IReadOnlyList<SourceText> files,
        ReadContext context,
        IReadOnlyList<string> notes,
        IReadOnlyList<SublatticeFill>? initialState = null,
        IReadOnlyList<EdgeBarriers>? barriers = null)
    {
        string title = Name ?? Path.GetFileNameWithoutExtension(named.Value);
        string source = Source ?? $"imported from {string.Join(", ", files.Select(file => Path.GetFileName(file.Path)))}";
        context.SiteTypes.Add(new SiteTypeNames($"the import {title}", sites.Types));
        var size = new LatticeSize(sites.Types.Select((type, index) => (type, index)).ToDictionary(type => type.type, type => (Int128)sites.Type.Count(of => of == type.index)));
        return new LatticeEntry(
            new ImportSpecification(title, source, Box, PeriodicAlong, sites, edges.Edges, edges.PathwayNames, edges.LengthNote is { } note ? [.. notes, note] : notes)
            {
                InitialState = initialState,
                EdgeBarriers = barriers,
            },
            new Placed<LatticeSize>(size, named.Place, named.Path));
    }
}
