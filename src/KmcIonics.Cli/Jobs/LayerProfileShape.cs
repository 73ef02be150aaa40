using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>profile</c> section of a job: the layers of <c>occupation_profile</c> and <c>interface_profile</c>.</summary>
internal static class LayerProfileShape
{
    private static readonly Field<LayerProfile> s_along = new(
        "along",
        new ChoiceShape<LayerProfile>([.. Enumerable.Range(0, 3).Select(index => new BoxAxis(index)).Select(axis => KeyValuePair.Create(axis.Name, new LayerProfile(axis, 1))), new("interface", new LayerProfile(null, 1))]),
        "What the layers follow each other along: a vector of the supercell, across which they lie, or the distance to the nearest interface.",
        absent: "c");

    private static readonly Field<double> s_width = new(
        "width", new RealShape { Least = 0.1, Most = 10_000, Unit = "Å" }, "Thickness of a layer, in Å; along a vector it is made a whole fraction of the supercell.", absent: "1");

    private static readonly Field<bool> s_by = new(
        "by", new ChoiceShape<bool>([new("width", false), new("layer", true)]), "What the layers are: of a width, or the layers of the stack, whose order is along c.", absent: "width");

    /// <summary>The shape.</summary>
    public static MapShape<LayerProfile> Shape { get; } = new([s_along, s_width, s_by], values => values.Get(s_along) with { Width = values.Get(s_width), ByStackLayer = values.Get(s_by) })
    {
        Check = Check,
    };

    /// <summary>Reports a profile that a lattice has no layers for.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="lattice">The lattice.</param>
    /// <param name="errors">Where to.</param>
    public static void CheckLattice(Placed<LayerProfile> profile, LatticeSpecification lattice, ErrorList errors)
    {
        if (profile.Value.ByStackLayer && lattice is not StackSpecification)
            errors.Add(profile.Place, profile.Path.Key("by"), "layers are asked for, and the lattice is no stack of any", "Give by: width, or a lattice of type stack");
        if (profile.Value.Axis is null && lattice is CrystalLatticeSpecification or GlassSpecification)
            errors.Add(profile.Place, profile.Path.Key("along"), "distances to an interface are asked for, and the lattice has none", "Give along: a, b or c");
    }

    private static void Check(FieldValues values, ReadContext context)
    {
        if (!values.TryGet(s_by, out bool byLayer) || !byLayer)
            return;
        if (values.IsGiven(s_width))
            context.Errors.Add(values.PlaceOf(s_width), values.PathOf(s_width), "the layers of the stack have their own thickness", "Leave width or by out");
        if (values.TryGet(s_along, out LayerProfile? along) && along.Axis?.Index != 2)
            context.Errors.Add(values.PlaceOf(s_along), values.PathOf(s_along), "the layers of a stack lie across c", "Give along: c, or leave it out");
    }
}
