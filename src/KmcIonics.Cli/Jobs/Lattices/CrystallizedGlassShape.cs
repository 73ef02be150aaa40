using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Crystalline grains in a glass: <c>type: crystallized-glass</c>.</summary>
internal static class CrystallizedGlassShape
{
    private static readonly Field<CrystalStructure> s_structure = StructureField.Create();

    private static readonly Field<UnitCell> s_box = BoxField.Create("Edges of the box in Å, at right angles; a slab changes the first two to whole unit cells.");

    private static readonly Field<GrainShape> s_shape = new(
        "shape",
        new ChoiceShape<GrainShape>([new("spheres", GrainShape.Spheres), new("voronoi", GrainShape.Voronoi), new("slab", GrainShape.Slab)]),
        "Grains: equal spheres, Voronoi cells parted by layers of glass, or a slab normal to c.",
        absent: "spheres");

    private static readonly Field<GrainArrangement> s_grains = GrainShapes.Create("Number and orientation of the grains; left out for a slab, which is one grain that stands as the structure does.", required: false);

    private static readonly GrainArrangement s_slab = new(1, GrainSpacing.Even, 0, new GrainTexture(TextureKind.Aligned, new Vector3D(0, 0, 1), 0));

    private static readonly Field<double> s_crystallinity = new(
        "crystallinity", new RealShape { Least = 0, Most = 1, Open = true }, "Fraction of the volume that is crystal.", required: true);

    private static readonly Field<double> s_thickness = new(
        "thickness", new RealShape { Least = 0, Most = 1000, Unit = "Å" }, "Glass up to this far from a crystal is the region interface, in Å.", required: true);

    private static readonly Field<string> s_raised = new("type", CommonShapes.Name, "Coordination type that is more frequent near a crystal.");

    private static readonly Field<double> s_rise = new("rise", new RealShape { Least = 0, Most = 1 }, "Δp in p(z) = fraction + Δp exp(-|z|/ξ).");

    private static readonly Field<double> s_decay = new("decay_length", new RealShape { Least = 0.01, Most = 1e4, Unit = "Å" }, "ξ in Å.");

    private static readonly Field<InterfaceShell> s_shell = new(
        "shell",
        new MapShape<InterfaceShell>([s_thickness, s_raised, s_rise, s_decay], MakeShell) { Check = CheckShell },
        "The glass next to a crystal.",
        required: true);

    private static readonly Field<double> s_framework = FrameworkField.Create(
        "No site of the glass is put nearer than this to an immobile atom of the grains, and sites of a grain that are nearer to one of another grain are removed, in Å.");

    private static readonly Field<InterfaceProfiles> s_interface = InterfaceShape.Create();

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type) => new MapShape<LatticeEntry>(
        [type, s_structure, s_box, s_shape, s_grains, s_crystallinity, GlassShape.Density, GlassShape.MinDistance, s_framework, GlassShape.Types, s_shell, s_interface], Make)
    {
        IsRequired = IsRequired,
        Check = (values, context) =>
        {
            Check(values, context);
            if (values.IsGiven(s_grains) && values.TryGet(s_shape, out GrainShape shape) && shape == GrainShape.Slab)
                context.Errors.Add(values.PlaceOf(s_grains), values.PathOf(s_grains), "a slab is one grain that stands as the structure does", "Leave out grains, or take the shape spheres or voronoi");
        },
    };

    /// <summary>The shape of a crystallized glass in a layer of a stack, which says how large it is.</summary>
    public static Shape<LayerLattice> CreateLayer(Field<int> type) => new MapShape<LayerLattice>(
        [type, s_structure, s_shape, s_grains, s_crystallinity, GlassShape.Density, GlassShape.MinDistance, s_framework, GlassShape.Types, s_shell],
        values => new FillingLayer(Specification(values, BoxField.Unit), 0))
    {
        IsRequired = IsRequired,
        Check = (values, context) =>
        {
            Check(values, context);
            if (values.TryGet(s_shape, out GrainShape shape) && shape == GrainShape.Slab)
                context.Errors.Add(values.PlaceOf(s_shape), values.PathOf(s_shape), "a slab in a layer", "Give the slab a layer of its own, of type crystal");
        },
    };

    private static LatticeEntry Make(FieldValues values) => new(Specification(values, values.Get(s_box)) with
    {
        Interface = values.TryGet(s_interface, out InterfaceProfiles? profiles) ? profiles : null,
    });

    private static CrystallizedGlassSpecification Specification(FieldValues values, UnitCell box) => new(
        box,
        values.Get(s_structure),
        values.Get(s_shape),
        values.TryGet(s_grains, out GrainArrangement? grains) ? grains : s_slab,
        values.Get(s_crystallinity),
        values.Get(GlassShape.Density),
        values.Get(GlassShape.MinDistance),
        values.Get(GlassShape.Types),
        values.Get(s_shell))
    { FrameworkDistance = values.Get(s_framework) };

    private static bool IsRequired(Field field, FieldValues values) => field == s_grains && values.TryGet(s_shape, out GrainShape shape) && shape != GrainShape.Slab;

    private static InterfaceShell MakeShell(FieldValues values) => values.TryGet(s_raised, out string? type)
        ? new InterfaceShell(values.Get(s_thickness), type, values.Get(s_rise), values.Get(s_decay))
        : new InterfaceShell(values.Get(s_thickness), null, 0, 1);

    private static void CheckShell(FieldValues values, ReadContext context)
    {
        Field[] raised = [s_raised, s_rise, s_decay];
        Field[] missing = [.. raised.Where(field => !values.IsGiven(field))];
        if (missing.Length is 1 or 2)
        {
            Field given = raised.Except(missing).First();
            context.Errors.Add(values.PlaceOf(given), values.PathOf(given), $"{string.Join(" and ", missing.Select(field => field.Name))} is missing", "Give type, rise and decay_length together, or none");
        }
    }

    private static void CheckNames(FieldValues values, ReadContext context)
    {
        if (!values.TryGet(GlassShape.Types, out IReadOnlyList<CoordinationType>? types) || !values.TryGet(s_structure, out CrystalStructure? structure))
            return;
        foreach (CoordinationType clash in types.Where(type => structure.Sublattices.Any(sublattice => sublattice.Name == type.Name)))
            context.Errors.Add(values.PlaceOf(GlassShape.Types), values.PathOf(GlassShape.Types), $"{Quote.Marked(clash.Name)} is a sublattice of the crystal too", "Names of types and sublattices differ");
    }

    private static void Check(FieldValues values, ReadContext context)
    {
        GlassShape.CheckTypes(values, context);
        CheckNames(values, context);
        if (!values.TryGet(GlassShape.Types, out IReadOnlyList<CoordinationType>? types) || !values.TryGet(s_shell, out InterfaceShell? shell) || shell.Type is null)
            return;
        CoordinationType? raised = types.FirstOrDefault(type => type.Name == shell.Type);
        if (raised is null)
        {
            context.Errors.Add(
                values.PlaceOf(s_shell), values.PathOf(s_shell).Key("type"), $"there is no type {Quote.Marked(shell.Type)}", $"There are {string.Join(", ", types.Select(type => type.Name))}", Closest.To(shell.Type, types.Select(type => type.Name)));
        }
        else if (raised.Fraction + shell.Rise > 1)
        {
            context.Errors.Add(
                values.PlaceOf(s_shell), values.PathOf(s_shell).Key("rise"), $"at the interface the fraction of {raised.Name} is {raised.Fraction + shell.Rise:G4}", "Fraction and rise must not add up to more than 1");
        }
    }
}
