using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs;

/// <summary>What hops and interactions say of single species.</summary>
internal static class SpeciesShape
{
    /// <summary>Symbol of a mobile species of the job.</summary>
    public static readonly ConvertedShape<string, string> Reference = new(CommonShapes.Element, TryRefer);

    private static readonly RealShape s_barrierValue = new() { Least = 0, Most = 10, Unit = "eV" };

    private static readonly RealShape s_frequencyValue = new() { Least = 1, Most = 1e16, Unit = "Hz" };

    private static readonly RealShape s_energyValue = new() { Least = -1, Most = 1, Unit = "eV" };

    private static readonly Field<double> s_barrier = new("barrier", s_barrierValue, "Migration barrier of the species in eV (the pathway's when left out); where the pathway's are distributed, their centre.");

    private static readonly Field<double> s_frequency = new("attempt_frequency", s_frequencyValue, "Attempt frequency in Hz; the pathway's when left out.");

    private static readonly Field<double> s_exchangeBarrier = new("barrier", s_barrierValue, "Barrier of the exchange in eV.", required: true);

    private static readonly Field<double> s_energy = new("energy", s_energyValue, "Energy of such a pair in eV; positive where they repel each other.", required: true);

    private static readonly Field<IReadOnlyList<string>> s_pair = new(
        "pair",
        new ListShape<string>("mobile species", Reference, least: 2, most: 2),
        "Two mobile species, in either order.",
        required: true);

    /// <summary>How single species hop along a pathway.</summary>
    public static readonly Field<IReadOnlyDictionary<string, SpeciesBarrier>> OfHop = new(
        "species",
        new ElementMapShape<SpeciesBarrier>(new MapShape<SpeciesBarrier>([s_barrier, s_frequency], values => new(
            values.TryGet(s_barrier, out double barrier) ? barrier : null, values.TryGet(s_frequency, out double frequency) ? frequency : null)))
        { AreMobile = true },
        "Barrier and attempt_frequency of single species, by element symbol; other species hop as the pathway says.");

    /// <summary>Which species change places on a pathway.</summary>
    public static readonly Field<IReadOnlyList<SpeciesExchange>> Exchange = new(
        "exchange",
        new ListShape<SpeciesExchange>("exchanges", new MapShape<SpeciesExchange>([s_pair, s_exchangeBarrier, s_frequency], values => new(
            values.Get(s_pair)[0], values.Get(s_pair)[1], values.Get(s_exchangeBarrier), values.TryGet(s_frequency, out double frequency) ? frequency : null))
        { Check = CheckUnlike }),
        "Unlike neighbours that change places: pair, barrier and attempt_frequency (the pathway's when left out); none when left out.");

    /// <summary>Energies of pairs of species.</summary>
    public static readonly Field<IReadOnlyList<SpeciesEnergy>> OfInteraction = new(
        "species",
        new ListShape<SpeciesEnergy>("pairs of species", new MapShape<SpeciesEnergy>([s_pair, s_energy], values => new(values.Get(s_pair)[0], values.Get(s_pair)[1], values.Get(s_energy)))),
        "Energies of pairs of species that differ from energy: pair and energy.");

    private static bool TryRefer(string read, Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out string name)
    {
        name = read;
        context.SpeciesReferences.Add(new Placed<string>(name, node.Place, path));
        return true;
    }

    private static void CheckUnlike(FieldValues values, ReadContext context)
    {
        if (values.TryGet(s_pair, out IReadOnlyList<string>? pair) && pair[0] == pair[1])
            context.Errors.Add(values.PlaceOf(s_pair), values.PathOf(s_pair), $"{pair[0]} and {pair[1]} are alike: nothing changes when they change places", "Name two species");
    }
}

/// <summary>What a hop says of a species; null where it says nothing.</summary>
internal sealed record SpeciesBarrier(double? BarrierEv, double? AttemptFrequency);

/// <summary>Two species that change places.</summary>
internal sealed record SpeciesExchange(string One, string Other, double BarrierEv, double? AttemptFrequency);

/// <summary>Energy of a pair of species, eV.</summary>
internal sealed record SpeciesEnergy(string One, string Other, double EnergyEv);
