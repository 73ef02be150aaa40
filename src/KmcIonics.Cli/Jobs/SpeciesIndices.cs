using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Writes what hops and interactions say of species with the numbers that species have under <c>ions</c>.</summary>
internal sealed class SpeciesIndices(IReadOnlyList<IonEntry> ions)
{
    private readonly string[] _species = [.. ions.Select(entry => entry.Species.Value)];

    /// <summary>A hop with what each species does on it; with one species, that is the pathway.</summary>
    public HopEntry Resolve(HopEntry hop)
    {
        HopPathway pathway = hop.Pathway;
        SpeciesHop[] hops = [.. _species.Select((name, index) => new SpeciesHop(
            name,
            index,
            null,
            hop.BySpecies.GetValueOrDefault(name)?.BarrierEv ?? pathway.BarrierEv,
            hop.BySpecies.GetValueOrDefault(name)?.AttemptFrequency ?? pathway.AttemptFrequency))];
        IEnumerable<SpeciesHop> exchanges = hop.Exchanges.Select(exchange => new SpeciesHop(
            $"{exchange.One}<->{exchange.Other}", IndexOf(exchange.One), IndexOf(exchange.Other), exchange.BarrierEv, exchange.AttemptFrequency ?? pathway.AttemptFrequency));
        return hop with
        {
            Pathway = hops.Length > 1
                ? pathway with { BySpecies = [.. hops, .. exchanges] }
                : pathway with { BarrierEv = hops[0].BarrierEv, AttemptFrequency = hops[0].AttemptFrequency, Barriers = Centred(pathway.Barriers, hops[0].BarrierEv) },
        };
    }

    /// <summary>A shell with its energies by species.</summary>
    public PairInteraction Resolve(PairEntry entry) => entry.Shell with
    {
        BySpecies = [.. entry.Energies.Select(pair => new SpeciesPairEnergy(IndexOf(pair.One), IndexOf(pair.Other), pair.EnergyEv))],
    };

    /// <summary>A reservoir with the number of its species.</summary>
    public Reservoir Resolve(ReservoirEntry entry, LatticeEntry lattice) =>
        new(entry.Name.Value, IndexOf(entry.Species), ReservoirCheck.Resolve(entry.Contact, lattice), entry.ChemicalPotentialEv, entry.BarrierEv, entry.AttemptFrequency);

    private static Distribution? Centred(Distribution? barriers, double location) => barriers is { } distribution ? distribution with { Location = location } : null;

    private int IndexOf(string species) => Array.IndexOf(_species, species);
}
