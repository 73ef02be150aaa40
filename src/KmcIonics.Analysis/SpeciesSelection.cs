using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>The ions of one species among all of a frame, and the hops they made.</summary>
internal sealed class SpeciesSelection
{
    private readonly int species;
    private readonly int ions;
    private readonly int[] channels;

    /// <summary>A selection of a species.</summary>
    /// <param name="species">Index of the species.</param>
    /// <param name="ions">Its ions in each replica.</param>
    /// <param name="channels">What is counted in <see cref="IonFrame.HopsByPathway"/>; an exchange is a hop of both of its species.</param>
    public SpeciesSelection(int species, int ions, IReadOnlyList<HopChannel> channels)
    {
        (this.species, this.ions) = (species, ions);
        uint code = EventClass.Hop(species).Mover;
        this.channels = [.. Enumerable.Range(0, channels.Count).Where(c => channels[c].Class.Mover == code || channels[c].Class.Taker == code)];
    }

    /// <summary>The frame with this species alone, its ions in the order of their numbers.</summary>
    public IonFrame Of(IonFrame all)
    {
        int[] selected = new int[ions];
        int found = 0;
        for (int ion = 0; ion < all.Species.Length; ion++)
        {
            if (all.Species[ion] != species)
                continue;
            if (found == ions)
                throw new ArgumentException($"the frame has more than the {ions} ions of species {species}", nameof(all));
            selected[found++] = ion;
        }

        if (found < ions)
            throw new ArgumentException($"the frame has {found} ions of species {species}, not {ions}", nameof(all));
        return new IonFrame
        {
            Replica = all.Replica,
            Time = all.Time,
            Site = Array.ConvertAll(selected, ion => all.Site[ion]),
            DisplacementA = Array.ConvertAll(selected, ion => all.DisplacementA[ion]),
            DisplacementB = Array.ConvertAll(selected, ion => all.DisplacementB[ion]),
            DisplacementC = Array.ConvertAll(selected, ion => all.DisplacementC[ion]),
            HopsByPathway = Array.ConvertAll(channels, channel => all.HopsByPathway[channel]),
            Attempts = all.Attempts,
            SquaredHopLength = channels.Sum(channel => all.SquaredHopLengthByPathway[channel]),
        };
    }
}
