using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>What is read of the JSON files of kMCpy: the pairs of sites of each event, what active sites may hold, and the state of each.</summary>
internal static class KmcpyShapes
{
    private const int MostSites = 1 << 28;

    private static readonly IntegerShape<int> s_index = new() { Least = 0, Most = MostSites };

    private static readonly Field<IReadOnlyList<int>> s_pair = new(
        "mobile_ion_indices", new ListShape<int>("active sites", s_index, least: 2, most: 2), "Active sites at the two ends.", required: true);

    private static readonly Field<IReadOnlyList<int>> s_around = new(
        "local_env_indices", new ListShape<int>("active sites", s_index, unique: true), "Active site that each local site of the model is.");

    private static readonly Field<IReadOnlyList<KmcpyEvent>> s_events = new(
        "events", new ListShape<KmcpyEvent>("events", new MapShape<KmcpyEvent>([s_pair, s_around], EventOf), least: 1), "Events.", required: true);

    private static readonly Field<int> s_format = new(
        "format", new ChoiceShape<int>([new("kmcpy.active_site_order.v1", 1)]), "Version of the order of active sites.", required: true);

    private static readonly Field<int> s_originalCount = new("original_site_count", s_index, "Sites of the whole supercell.", required: true);

    private static readonly Field<IReadOnlyList<int>> s_toOriginal = new(
        "active_to_original", new ListShape<int>("sites", s_index), "Site of the whole supercell that each active site is.", required: true);

    private static readonly Field<IReadOnlyList<int>> s_toPrimitive = new(
        "active_to_primitive", new ListShape<int>("sites", s_index), "Site of the primitive cell that each active site is.", required: true);

    private static readonly Field<IReadOnlyList<IReadOnlyList<string>>> s_species = new(
        "allowed_species_by_primitive_site",
        new ListShape<IReadOnlyList<string>>("lists of species", new ListShape<string>("species", CommonShapes.Prose)),
        "What each site of the primitive cell may hold.",
        required: true);

    private static readonly Field<KmcpyOrder> s_order = new(
        "index_metadata",
        new MapShape<KmcpyOrder>([s_format, s_originalCount, s_toOriginal, s_toPrimitive, s_species], values => new(values.Get(s_originalCount), values.Get(s_toOriginal), values.Get(s_toPrimitive), values.Get(s_species)))
        {
            Check = CheckOrder,
        },
        "Order of the active sites.",
        required: true);

    private static readonly Field<IReadOnlyList<int>> s_occupation = new("occupation", new ListShape<int>("states", s_index), "State of each site.");

    private static readonly Field<IReadOnlyList<int>> s_occupations = new("occupations", new ListShape<int>("states", s_index), "State of each site.");

    /// <summary><c>events.json</c>.</summary>
    public static MapShape<KmcpyEvents> Events { get; } = new([s_events, s_order], values => new(values.Get(s_order), values.Get(s_events)));

    /// <summary><c>initial_state.json</c>, or a saved state.</summary>
    public static MapShape<IReadOnlyList<int>> State { get; } = new(
        [s_occupation, s_occupations], values => values.TryGet(s_occupation, out IReadOnlyList<int>? states) ? states : values.Get(s_occupations))
    {
        Alternatives = [[s_occupation], [s_occupations]],
    };

    /// <summary>Keys that are read beside <see cref="Keys"/> where rates depend on the sites around.</summary>
    public static IReadOnlySet<string> KeysWithEnvironments => new HashSet<string>([.. Keys, s_around.Name], StringComparer.Ordinal);

    /// <summary>Keys that mean something; files have others.</summary>
    public static IReadOnlySet<string> Keys { get; } = new HashSet<string>(
        [s_events.Name, s_pair.Name, s_order.Name, s_format.Name, s_originalCount.Name, s_toOriginal.Name, s_toPrimitive.Name, s_species.Name, s_occupation.Name, s_occupations.Name],
        StringComparer.Ordinal);

    private static KmcpyEvent EventOf(FieldValues values) => new(values.Get(s_pair)[0], values.Get(s_pair)[1], values.PlaceOf(s_pair))
    {
        Around = values.TryGet(s_around, out IReadOnlyList<int>? around) ? new(around, values.PlaceOf(s_around), values.PathOf(s_around)) : null,
    };

    private static void CheckOrder(FieldValues values, ReadContext context)
    {
        if (!values.TryGet(s_toOriginal, out IReadOnlyList<int>? original) || !values.TryGet(s_toPrimitive, out IReadOnlyList<int>? primitive) || !values.TryGet(s_species, out IReadOnlyList<IReadOnlyList<string>>? species))
            return;
        if (original.Count != primitive.Count)
            context.Errors.Add(values.PlaceOf(s_toPrimitive), values.PathOf(s_toPrimitive), $"there are {primitive.Count} active sites here, and {original.Count} in active_to_original", "Generate the events again");
        if (primitive.Any(site => site >= species.Count))
            context.Errors.Add(values.PlaceOf(s_toPrimitive), values.PathOf(s_toPrimitive), $"found a site beyond the {species.Count} of allowed_species_by_primitive_site", "Generate the events again");
        if (values.TryGet(s_originalCount, out int count) && original.Any(site => site >= count))
            context.Errors.Add(values.PlaceOf(s_toOriginal), values.PathOf(s_toOriginal), $"found a site beyond the {count} of original_site_count", "Generate the events again");
    }
}

/// <summary>What <c>events.json</c> says.</summary>
/// <param name="Order">Order of the active sites.</param>
/// <param name="Events">Events.</param>
internal sealed record KmcpyEvents(KmcpyOrder Order, IReadOnlyList<KmcpyEvent> Events);

/// <summary>A hop between two active sites, in both directions.</summary>
/// <param name="From">Active site at one end.</param>
/// <param name="To">Active site at the other.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record KmcpyEvent(int From, int To, Place Place)
{
    /// <summary>Active site that each local site of the model is; null where it was not read.</summary>
    public Placed<IReadOnlyList<int>>? Around { get; init; }
}
