using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>An item of the <c>interactions</c> section of a job.</summary>
internal static class InteractionShape
{
    private static readonly Field<double> s_longest = new(
        "max_distance", new RealShape { Least = 0, Most = 100, Open = true, Unit = "Å" }, "Longest distance between the two ions in Å, inclusive.", required: true);

    private static readonly Field<double> s_energy = new(
        "energy",
        new RealShape { Least = -1, Most = 1, Unit = "eV" },
        "Energy of a pair of ions on such sites in eV; positive where they repel each other.",
        required: true);

    /// <summary>The shape.</summary>
    public static MapShape<PairEntry> Shape { get; } = new(
        [HopShape.Between, s_longest, HopShape.MinDistance, s_energy, SpeciesShape.OfInteraction],
        values => new(
            new PairInteraction(values.Get(HopShape.Between)[0], values.Get(HopShape.Between)[1], values.Get(HopShape.MinDistance), values.Get(s_longest), values.Get(s_energy)),
            values.TryGet(SpeciesShape.OfInteraction, out IReadOnlyList<SpeciesEnergy>? energies) ? energies : []))
    {
        Check = Check,
    };

    private static void Check(FieldValues values, ReadContext context)
    {
        if (values.TryGet(HopShape.MinDistance, out double least) && values.TryGet(s_longest, out double most) && least >= most)
        {
            context.Errors.Add(
                values.PlaceOf(HopShape.MinDistance), values.PathOf(HopShape.MinDistance), $"the shortest distance ({least} Å) is not below the longest ({most} Å)", "Lower min_distance or raise max_distance");
        }
    }
}

/// <summary>What an item of the <c>interactions</c> section says.</summary>
/// <param name="Shell">The shell, species apart.</param>
/// <param name="Energies">Energies of pairs of species.</param>
internal sealed record PairEntry(PairInteraction Shell, IReadOnlyList<SpeciesEnergy> Energies);
