using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>The <c>interface</c> key of lattices that have interfaces: what changes with the distance |z| to the nearest one.</summary>
internal static class InterfaceShape
{
    private static readonly Field<ProfileShape> s_form = new(
        "shape",
        new ChoiceShape<ProfileShape>([new("exponential", ProfileShape.Exponential), new("gaussian", ProfileShape.Gaussian), new("step", ProfileShape.Step)]),
        "Form factor: exp(-|z|/length), exp(-z²/(2 length²)), or 1 up to length.",
        absent: "exponential");

    private static readonly Field<double> s_length = new("length", new RealShape { Least = 0.01, Most = 1e4, Unit = "Å" }, "Length of the profile in Å.", required: true);

    private static readonly Field<InterfaceProfile> s_barrier = Profile("barrier_offset", new RealShape { Least = -10, Most = 10, Unit = "eV" }, "Added to barriers, at the mean distance of the two sites.");

    private static readonly Field<InterfaceProfile> s_siteEnergy = Profile("site_energy_offset", new RealShape { Least = -10, Most = 10, Unit = "eV" }, "Added to site energies.");

    private static readonly Field<StrainProfile> s_strainAtInterface = new(
        "amplitude",
        ElasticityShape.InterfaceStrain,
        "Strain at the interface: a number for the same along all axes, Cartesian components [xx, yy, zz, yz, xz, xy], or normal and in_plane of a flat interface.",
        required: true);

    private static readonly Field<StrainProfile> s_strain = new(
        "strain_profile",
        new MapShape<StrainProfile>([s_strainAtInterface, s_length, s_form], values => values.Get(s_strainAtInterface) with { Form = new InterfaceProfile(values.Get(s_form), 1, values.Get(s_length)) }),
        "Strain near interfaces: it acts on dipoles of sites where they are, and on those of saddles at the mean distance of the two sites.");

    private static readonly Field<double> s_amount = new("amplitude", new RealShape { Least = -1, Most = 1 }, "Added to the fill at the interface; negative for depletion.", required: true);

    private static readonly Field<double> s_heldAt = new(
        "held_at",
        new RealShape { Least = 1, Most = 10_000, Unit = "K" },
        "Temperature in K at which site energies make the profile the equilibrium of ions that interact by exclusion alone. Left out, ions spread as they hop.");

    private static readonly Field<InterfaceEnrichment> s_enrichment = new(
        "enrichment",
        new MapShape<InterfaceEnrichment>(
            [s_amount, s_length, s_form, s_heldAt],
            values => new(new InterfaceProfile(values.Get(s_form), values.Get(s_amount), values.Get(s_length)), values.TryGet(s_heldAt, out double kelvin) ? kelvin : null)),
        "Added to the fill of sites at the start, so that more or fewer ions are near interfaces; the number of ions follows. Only site energies keep it up: held_at.");

    /// <summary>The key.</summary>
    public static Field<InterfaceProfiles> Create() => new(
        "interface",
        new MapShape<InterfaceProfiles>([s_barrier, s_siteEnergy, s_enrichment, s_strain], values => new(Optional(values, s_barrier), Optional(values, s_siteEnergy))
        {
            Enrichment = values.TryGet(s_enrichment, out InterfaceEnrichment? enrichment) ? enrichment : null,
            Strain = values.TryGet(s_strain, out StrainProfile? strain) ? strain : null,
        }),
        "What changes with the distance to the nearest interface.");

    private static Field<InterfaceProfile> Profile(string name, RealShape amplitude, string meaning)
    {
        var value = new Field<double>("amplitude", amplitude, "Value at the interface, of either sign.", required: true);
        return new Field<InterfaceProfile>(
            name, new MapShape<InterfaceProfile>([value, s_length, s_form], values => new(values.Get(s_form), values.Get(value), values.Get(s_length))), meaning);
    }

    private static InterfaceProfile? Optional(FieldValues values, Field<InterfaceProfile> field) => values.TryGet(field, out InterfaceProfile? profile) ? profile : null;
}
