namespace KmcIonics.Model;

/// <summary>A kind of event with its own count and frequency: a species on a pathway, an exchange on it, or a reservoir's insertion or removal.</summary>
/// <param name="Name">Name in tables and files.</param>
/// <param name="Pathway">Index of the pathway; −1 at a reservoir.</param>
/// <param name="Class">What the ends hold before.</param>
/// <param name="SaddleMicroEv">Saddle energy above the pathway's own, µeV.</param>
/// <param name="AttemptFrequency">Hz.</param>
public sealed record HopChannel(string Name, int Pathway, EventClass Class, int SaddleMicroEv, double AttemptFrequency)
{
    /// <summary>Channels of pathways, in their order, the species of each in theirs.</summary>
    public static IReadOnlyList<HopChannel> Of(IReadOnlyList<HopPathway> pathways) =>
    [
        .. pathways.SelectMany((pathway, index) => pathway.BySpecies.Count == 0
            ? [new HopChannel(pathway.Name, index, EventClass.Hop(0), 0, pathway.AttemptFrequency)]
            : pathway.BySpecies.Select(hop => new HopChannel(
                $"{pathway.Name} {hop.Name}",
                index,
                hop.Exchanged is { } other ? EventClass.Exchange(hop.Species, other) : EventClass.Hop(hop.Species),
                (int)Math.Floor(((hop.BarrierEv - pathway.BarrierEv) * 1e6) + 0.5),
                hop.AttemptFrequency))),
    ];
}

/// <summary>How one of several species hops along a pathway, or two change places on it.</summary>
/// <param name="Name">The species, or both.</param>
/// <param name="Species">Index of the species.</param>
/// <param name="Exchanged">Index of the other one where they change places; null for a hop to a vacancy.</param>
/// <param name="BarrierEv">Migration barrier, eV.</param>
/// <param name="AttemptFrequency">Attempt frequency, Hz.</param>
public sealed record SpeciesHop(string Name, int Species, int? Exchanged, double BarrierEv, double AttemptFrequency);
