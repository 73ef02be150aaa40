using KmcIonics.Lattices.Imports;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Gathers imported edges, each once, and finds what is wrong with each.</summary>
internal sealed class EdgeGathering
{
    private const double SuspiciousRatio = 3;

    private readonly SiteGathering _sites;
    private readonly ImportFrame _frame;
    private readonly NearestImage _nearest;
    private readonly ErrorList _errors;
    private readonly NameTable _pathways = new("pathway", 64, []);
    private readonly Dictionary<(int, int), int> _index = [];
    private readonly List<ImportedEdge> _edges = [];
    private readonly List<EdgeLines> _lines = [];

    /// <summary>Makes ready for edges between sites.</summary>
    /// <param name="sites">The sites.</param>
    /// <param name="frame">Supercell.</param>
    /// <param name="errors">Takes the errors.</param>
    public EdgeGathering(SiteGathering sites, ImportFrame frame, ErrorList errors)
    {
        (_sites, _frame, _errors) = (sites, frame, errors);
        _nearest = new NearestImage(frame.Box, frame.PeriodicAlong);
    }

    /// <summary>The edges.</summary>
    public IReadOnlyList<ImportedEdge> Edges => _edges;

    /// <summary>Names of the pathways that edges name.</summary>
    public IReadOnlyList<string> PathwayNames => _pathways.Names;

    /// <summary>Whether any edge took the nearest image.</summary>
    public bool TookNearest { get; private set; }

    /// <summary>A sentence on lengths that hint at a mistake; null where there is none.</summary>
    public string? LengthNote
    {
        get
        {
            double[] lengths = [.. _edges.Select(edge => _nearest.Length(_sites.PositionOf(edge.From), _sites.PositionOf(edge.To), edge.Image)).Order()];
            double median = lengths.Length == 0 ? 0 : lengths[lengths.Length / 2];
            return lengths.Length > 0 && lengths[^1] > SuspiciousRatio * median
                ? $"the longest edge, {lengths[^1]:F3} Å, is {lengths[^1] / median:F0} times the median: make sure that box and units are right"
                : null;
        }
    }

    /// <summary>Number of a pathway's name, −1 for an empty one; false after adding an error.</summary>
    public bool TryPathway(ReadOnlySpan<char> name, Func<Place> place, out int index)
    {
        index = -1;
        if (name.IsEmpty)
            return true;
        bool found = _pathways.TryIndex(name, place, _errors, out byte number);
        index = number;
        return found;
    }

    /// <summary>Index of the site of a number; −1 after adding an error.</summary>
    public int SiteOf(long id, Func<Place> place)
    {
        int site = _sites.Find(id);
        if (site < 0)
            _errors.Add(place(), FieldPath.Root, $"there is no site {id}", _sites.Known);
        return site;
    }

    /// <summary>Adds one direction of an edge, or errors.</summary>
    /// <param name="from">Site at one end.</param>
    /// <param name="to">Site at the other.</param>
    /// <param name="image">Supercell of the other end; null for the nearest image.</param>
    /// <param name="saddleMicroEv">Saddle energy of its own; null for none.</param>
    /// <param name="pathway">Number of the pathway it names, −1 for none.</param>
    /// <param name="place">Where it stands.</param>
    public void Add(int from, int to, EdgeImage? image, int? saddleMicroEv, int pathway, Func<Place> place)
    {
        if (from == to)
        {
            Refuse(place, $"the edge leads from site {Id(from)} to itself", "Delete it; where it is meant to end on a periodic image, enlarge the supercell");
            return;
        }

        if ((image ?? _nearest.Of(_sites.PositionOf(from), _sites.PositionOf(to))) is not { } found)
        {
            Refuse(
                place,
                $"no image of site {Id(to)} is nearer to site {Id(from)} than {_nearest.HalfWidth:F3} Å, half the least width of the box, so that it is not clear which is meant",
                "Check box and length_unit; else enlarge the supercell, or give the image in edges.csv");
            return;
        }

        TookNearest |= image is null;
        if (!IsAllowed(found, _sites.PositionOf(from), _sites.PositionOf(to)))
        {
            Refuse(place, $"the image {found} of site {Id(to)} is not in a supercell next to that of site {Id(from)}", "Images are -1, 0 or 1 along vectors that the box repeats along, and 0 along others");
            return;
        }

        bool forward = from < to;
        var edge = forward ? new ImportedEdge(from, to, found, saddleMicroEv, pathway) : new ImportedEdge(to, from, new EdgeImage(-found.A, -found.B, -found.C), saddleMicroEv, pathway);
        if (_index.TryAdd((edge.From, edge.To), _edges.Count))
        {
            _edges.Add(edge);
            _lines.Add(forward ? new EdgeLines(place().Line, 0) : new EdgeLines(0, place().Line));
        }
        else
        {
            Compare(edge, _index[(edge.From, edge.To)], forward, place);
        }
    }

    /// <summary>Adds an error for every edge of which just one direction is there.</summary>
    /// <param name="file">File that the edges stand in.</param>
    public void RequireBothDirections(string file)
    {
        for (int e = 0; e < _edges.Count; e++)
        {
            (ImportedEdge edge, EdgeLines lines) = (_edges[e], _lines[e]);
            if (lines.Forth != 0 && lines.Back != 0)
                continue;
            (int has, int lacks) = lines.Forth != 0 ? (edge.From, edge.To) : (edge.To, edge.From);
            _errors.Add(
                new Place(file, Math.Max(lines.Forth, lines.Back), 1), FieldPath.Root, $"site {Id(lacks)} is a neighbour of site {Id(has)}, but not the other way round", $"Ions hop both ways: add {Id(has)} to the neighbours of site {Id(lacks)}, which starts in line {_sites.LineOf(lacks)}");
        }
    }

    private void Compare(ImportedEdge edge, int known, bool forward, Func<Place> place)
    {
        (ImportedEdge first, EdgeLines lines) = (_edges[known], _lines[known]);
        int line = Math.Max(lines.Forth, lines.Back);
        if (edge.Image != first.Image)
            Refuse(place, $"the sites {Id(edge.From)} and {Id(edge.To)} are joined in line {line} already, over another image", "Two sites may be joined once: enlarge the supercell");
        else if ((forward ? lines.Forth : lines.Back) != 0)
            Refuse(place, $"the edge from site {Id(forward ? edge.From : edge.To)} to site {Id(forward ? edge.To : edge.From)} is in line {line} already", "Delete one");
        else if (edge.SaddleMicroEv != first.SaddleMicroEv)
            Refuse(place, $"the barrier is {Ev(edge.SaddleMicroEv)}, and {Ev(first.SaddleMicroEv)} for the other direction in line {line}", "The barrier of an edge is that between sites of equal energy, the same in both directions; differences belong to the energies of the sites");
        else if (edge.Pathway != first.Pathway)
            Refuse(place, $"the pathway differs from that of the other direction in line {line}", "Give both directions the same pathway");
        else
            _lines[known] = forward ? lines with { Forth = place().Line } : lines with { Back = place().Line };
    }

    // Images count from where sites are written, which may be outside the box.
    private bool IsAllowed(EdgeImage image, Vector3D from, Vector3D to) =>
        IsAllowed(image.A, from.X, to.X, 0) && IsAllowed(image.B, from.Y, to.Y, 1) && IsAllowed(image.C, from.Z, to.Z, 2);

    private bool IsAllowed(int image, double from, double to, int axis) =>
        _frame.PeriodicAlong[axis] ? Math.Abs(image + Math.Floor(to) - Math.Floor(from)) <= 1 : image == 0;

    private long Id(int site) => _sites.IdOf(site);

    private void Refuse(Func<Place> place, string problem, string allowed) => _errors.Add(place(), FieldPath.Root, problem, allowed);

    private static string Ev(int? saddleMicroEv) => saddleMicroEv is { } saddle ? $"{saddle / 1e6:F6} eV" : "not given";

    // Line of each direction, 0 where it is not there.
    private readonly record struct EdgeLines(int Forth, int Back);
}
