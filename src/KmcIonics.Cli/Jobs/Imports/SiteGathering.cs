using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Gathers imported sites and finds what is wrong with each.</summary>
/// <param name="frame">Supercell.</param>
/// <param name="types">Site types in their order; none to number them as they come.</param>
/// <param name="errors">Takes the errors.</param>
internal sealed class SiteGathering(ImportFrame frame, IReadOnlyList<string> types, ErrorList errors)
{
    // Rounding of the last site of a box.
    private const double WidestSpan = 1.001;

    // Above bohr over Å.
    private const double NarrowestSpan = 0.55;

    private readonly NameTable _types = new("site type", 255, types);
    private readonly NameTable _regions = new("region", 255, []);
    private readonly Dictionary<long, int> _index = [];
    private readonly Dictionary<Vector3D, int> _at = [];
    private readonly List<long> _ids = [];
    private readonly List<int> _lines = [];
    private readonly List<Vector3D> _positions = [];
    private readonly List<byte> _type = [];
    private readonly List<byte> _region = [];
    private readonly List<int> _energies = [];
    private readonly List<int> _grains = [];
    private readonly List<float> _distances = [];

    /// <summary>Whether any site has an energy other than zero.</summary>
    private bool _hasEnergies;

    /// <summary>Number of sites.</summary>
    public int Count => _ids.Count;

    /// <summary>Fractional position of a site.</summary>
    public Vector3D PositionOf(int site) => _positions[site];

    /// <summary>Number that the file gives a site.</summary>
    public long IdOf(int site) => _ids[site];

    /// <summary>Line of the file that a site stands in.</summary>
    public int LineOf(int site) => _lines[site];

    /// <summary>Index of the site of a number, −1 for none.</summary>
    public int Find(long id) => _index.GetValueOrDefault(id, -1);

    /// <summary>Numbers of some sites, for messages.</summary>
    public string Known => _ids.Count == 0 ? "There are no sites" : $"The sites are numbered from {_ids.Min()} to {_ids.Max()}";

    /// <summary>Adds a site, or errors.</summary>
    public void Add(long id, Vector3D fractional, ReadOnlySpan<char> type, ReadOnlySpan<char> region, SiteProperties properties, Func<Place> place)
    {
        bool sound = _types.TryIndex(type, place, errors, out byte typeIndex) & _regions.TryIndex(region, place, errors, out byte regionIndex);
        if (!IsAllowed(fractional.X, 0) || !IsAllowed(fractional.Y, 1) || !IsAllowed(fractional.Z, 2))
        {
            errors.Add(
                place(), FieldPath.Root, $"site {id} lies at {fractional.X:G4}, {fractional.Y:G4}, {fractional.Z:G4} of the box vectors, outside the box", "Check box or cell, which are in Å, and length_unit and coordinates in the job");
            sound = false;
        }

        if (!_index.TryAdd(id, _ids.Count))
        {
            errors.Add(place(), FieldPath.Root, $"there is a site {id} already, in line {_lines[_index[id]]}", "Every site has a number of its own");
            return;
        }

        if (sound && !_at.TryAdd(Folded(fractional), _ids.Count))
            errors.Add(place(), FieldPath.Root, $"site {id} is at the place of site {_ids[_at[Folded(fractional)]]}", "Delete one, or correct its position");
        _ids.Add(id);
        _lines.Add(place().Line);
        _positions.Add(fractional);
        _type.Add(typeIndex);
        _region.Add(regionIndex);
        _energies.Add((int)Math.Floor((properties.EnergyEv * 1e6) + 0.5));
        _hasEnergies |= _energies[^1] != 0;
        _grains.Add(properties.Grain);
        _distances.Add(properties.InterfaceDistance);
    }

    /// <summary>Adds an error where sites do not fit into one box, as when lengths are in another unit.</summary>
    public void CheckSpan(string file)
    {
        double[] span = Span();
        for (int axis = 0; axis < 3; axis++)
        {
            if (span[axis] > WidestSpan)
                errors.Add(new Place(file, 1, 1), FieldPath.Root, $"the sites span {span[axis]:G4} boxes along {"abc"[axis]}", "Check box or cell, which are in Å, and length_unit and coordinates in the job; else move the sites into one box");
        }
    }

    /// <summary>
    /// Adds an error where Cartesian sites leave most of a periodic box empty in all directions, as when lengths are in another unit. Edges to the nearest image would
    /// then end on wrong images.
    /// </summary>
    public void CheckFilled(string file)
    {
        double[] span = Span();
        if (frame.PeriodicAlong.All(periodic => periodic) && span.All(fraction => fraction < NarrowestSpan))
            errors.Add(new Place(file, 1, 1), FieldPath.Root, $"the sites fill {span[0]:G3}, {span[1]:G3}, {span[2]:G3} of the box along a, b and c", "Check box or cell, which are in Å, and length_unit in the job; else give the images of edges");
    }

    /// <summary>The sites, with grains and distances where the file has them.</summary>
    public ImportedSites ToSites(bool hasGrains = false, bool hasDistances = false) => new(_ids, [.. _positions], _types.Names, [.. _type], _regions.Names, [.. _region])
    {
        EnergyMicroEv = _hasEnergies ? [.. _energies] : null,
        Grain = hasGrains ? [.. _grains] : null,
        InterfaceDistance = hasDistances ? [.. _distances] : null,
    };

    /// <summary>Fractional position of a Cartesian one, Å.</summary>
    public Vector3D Fractional(Vector3D cartesian) => frame.Box.ToFractional(cartesian);

    private double[] Span()
    {
        Func<Vector3D, double>[] component = [p => p.X, p => p.Y, p => p.Z];
        return [.. component.Select(of => _positions.Count == 0 ? 0 : _positions.Max(of) - _positions.Min(of))];
    }

    // Along an open direction there is no image to wrap to.
    private bool IsAllowed(double fraction, int axis) => frame.PeriodicAlong[axis] ? fraction is >= -1 and < 2 : fraction is >= 0 and < 1;

    // To 1e-7 of the box, so that a site and its image, or the same number written in two ways, are one place.
    private static Vector3D Folded(Vector3D fractional) => new(Folded(fractional.X), Folded(fractional.Y), Folded(fractional.Z));

    private static double Folded(double fraction)
    {
        double grid = Math.Floor(((fraction - Math.Floor(fraction)) * 1e7) + 0.5);
        return grid < 1e7 ? grid : 0;
    }
}

/// <summary>What a file may say of a site beside its place.</summary>
/// <param name="EnergyEv">Energy of an ion on it, eV.</param>
/// <param name="Grain">Grain, −1 for none.</param>
/// <param name="InterfaceDistance">Distance to the nearest interface, Å.</param>
internal readonly record struct SiteProperties(double EnergyEv, int Grain, float InterfaceDistance);
