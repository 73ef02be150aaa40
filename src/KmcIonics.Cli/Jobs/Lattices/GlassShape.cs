using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>A glass: <c>type: glass</c>.</summary>
internal static class GlassShape
{
    private static readonly Field<UnitCell> s_box = BoxField.Create("Edges of the box in Å, at right angles.", required: false);

    private static readonly Field<UnitCell> s_cell = new("cell", CellShape.Shape, "The box, if it is not rectangular.");

    private static readonly Field<int> s_sites = new("sites", new IntegerShape<int> { Least = 2, Most = 1 << 28 }, "Number of sites; the box is then a cube.");

    /// <summary>Number density.</summary>
    public static readonly Field<double> Density = new(
        "density", new RealShape { Least = 1e-6, Most = 1, Unit = "sites/Å³" }, "Sites of the mobile ion per Å³, occupied or not.", required: true);

    /// <summary>Least distance.</summary>
    public static readonly Field<double> MinDistance = new(
        "min_distance", new RealShape { Least = 0.1, Most = 100, Unit = "Å" }, "No two sites are nearer than this, in Å.", required: true);

    private static readonly Field<string> s_typeName = new("name", CommonShapes.Name, "Name of the coordination type, used in fill and between.", required: true);

    private static readonly Field<double> s_fraction = new("fraction", new RealShape { Least = 0, Most = 1 }, "Fraction of the sites.", required: true);

    private static readonly Field<Distribution> s_siteEnergy = new("site_energy", DistributionShape.Energy, "Energy of an ion on such a site, in eV.", absent: "0");

    private static readonly MapShape<CoordinationType> s_type = new(
        [s_typeName, s_fraction, s_siteEnergy], values => new(values.Get(s_typeName), values.Get(s_fraction), values.Get(s_siteEnergy)));

    /// <summary>Coordination types.</summary>
    public static readonly Field<IReadOnlyList<CoordinationType>> Types = new(
        "types",
        new ListShape<CoordinationType>("coordination types", s_type, least: 1, most: 64),
        "Coordination types of the mobile ion; their fractions add up to 1.",
        required: true);

    private static readonly Field<double> s_range = new("range", new RealShape { Least = 0.1, Most = 100, Unit = "Å" }, "Sites up to this far away are neighbours, in Å.", required: true);

    private static readonly Field<int> s_neighbours = new("neighbours", new IntegerShape<int> { Least = 1, Most = 64 }, "Number of neighbours.", required: true);

    private static readonly MapShape<CoordinationShare> s_share = new(
        [s_neighbours, s_fraction], values => new(values.Get(s_neighbours), values.Get(s_fraction)));

    private static readonly Field<IReadOnlyList<CoordinationShare>> s_shares = new(
        "shares", new ListShape<CoordinationShare>("numbers of neighbours with fractions", s_share, least: 1, most: 64), "Fraction of the sites by number of neighbours; adds up to 1.", required: true);

    private static readonly Field<bool> s_switching = new(
        "by",
        new ChoiceShape<bool>([new("moving", false), new("bond-switching", true)]),
        "How: moving sites towards their number, or bonding each to its number, hops then following bonds only.",
        absent: "moving");

    /// <summary>Target coordination.</summary>
    public static readonly Field<CoordinationTarget> Coordination = new(
        "coordination",
        new MapShape<CoordinationTarget>([s_range, s_shares, s_switching], values => new(values.Get(s_range), values.Get(s_shares), values.Get(s_switching)))
        {
            Check = (values, context) =>
            {
                if (values.TryGet(s_shares, out IReadOnlyList<CoordinationShare>? shares))
                    FractionCheck.AddUpToOne(values.GetPlaced(s_shares), shares.Sum(share => share.Fraction), context);
            },
        },
        "Neighbours that sites are to have; left out, they have what comes.");

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type) =>
        new MapShape<LatticeEntry>([type, s_box, s_cell, s_sites, Density, MinDistance, Types, Coordination], Make)
        {
            Alternatives = [[s_box], [s_cell], [s_sites]],
            Check = Check,
        };

    /// <summary>The shape of a glass in a layer of a stack, which says how large it is.</summary>
    public static Shape<LayerLattice> CreateLayer(Field<int> type) => new MapShape<LayerLattice>(
        [type, Density, MinDistance, Types, Coordination],
        values => new FillingLayer(new GlassSpecification(BoxField.Unit, 0, values.Get(MinDistance), values.Get(Types), TargetOf(values)), values.Get(Density)))
    {
        Check = (values, context) =>
        {
            CheckTypes(values, context);
            if (TargetOf(values) is { BondSwitching: true })
                context.Errors.Add(values.PlaceOf(Coordination), values.PathOf(Coordination).Key("by"), "bonds of a layer would end at its faces", "Take by: moving");
        },
    };

    private static CoordinationTarget? TargetOf(FieldValues values) => values.TryGet(Coordination, out CoordinationTarget? target) ? target : null;

    /// <summary>Checks the fractions, and makes the types known to the rest of the job.</summary>
    public static void CheckTypes(FieldValues values, ReadContext context)
    {
        if (!values.TryGet(Types, out IReadOnlyList<CoordinationType>? types))
            return;
        context.SiteTypes.Add(new SiteTypeNames("the glass", [.. types.Select(type => type.Name)]));
        FractionCheck.AddUpToOne(values.GetPlaced(Types), types.Sum(type => type.Fraction), context);
        foreach (string twice in types.GroupBy(type => type.Name).Where(group => group.Count() > 1).Select(group => group.Key))
            context.Errors.Add(values.PlaceOf(Types), values.PathOf(Types), $"there are two types {Quote.Marked(twice)}", "Names of types differ");
    }

    private static LatticeEntry Make(FieldValues values)
    {
        double density = values.Get(Density);
        UnitCell box = values.TryGet(s_cell, out UnitCell? cell) ? cell
            : values.TryGet(s_box, out UnitCell? rectangle) ? rectangle
            : Cube(Math.Cbrt(values.Get(s_sites) / density));
        double sites = Math.Floor((density * Math.Abs(box.Volume)) + 0.5);
        return new LatticeEntry(new GlassSpecification(
            box,
            (int)Math.Min(sites, int.MaxValue),
            values.Get(MinDistance),
            values.Get(Types),
            TargetOf(values)));
    }

    private static UnitCell Cube(double edge) => BoxField.Of(edge, edge, edge);

    private static void Check(FieldValues values, ReadContext context)
    {
        CheckTypes(values, context);
        if (!values.TryGet(Density, out double density))
            return;
        double? volume = values.TryGet(s_cell, out UnitCell? cell) || values.TryGet(s_box, out cell) ? Math.Abs(cell.Volume) : null;
        if (volume * density is < 1.5)
            context.Errors.Add(values.PlaceOf(Density), values.PathOf(Density), $"the box of {volume:G4} Å³ holds {volume * density:F1} sites", "Enlarge the box or raise the density");
        else if (volume * density > 1 << 28)
            context.Errors.Add(values.PlaceOf(Density), values.PathOf(Density), $"the box holds {volume * density:G4} sites", $"At most {1 << 28:N0} are possible: choose a smaller box");
    }
}
