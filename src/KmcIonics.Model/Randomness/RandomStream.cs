namespace KmcIonics.Model;

/// <summary>
/// The registry of random streams. Counter layout, from the first word: event index (bits 0–31); event index (bits 32–55) and, in the
/// top 8 bits, the purpose; cell; replica. The key is the job's seed. Two draws share bits only if all of these are equal.
/// </summary>
public static class RandomStream
{
    /// <summary>Purpose: an event of a cell: waiting time (first word), edge (second and third).</summary>
    public const uint Event = 1;

    /// <summary>Purpose: which sites ions start on; the cell word counts sublattices.</summary>
    public const uint InitialSites = 2;

    /// <summary>Purpose: positions of glass sites.</summary>
    public const uint GlassPositions = 3;

    /// <summary>Purpose: which coordination type a site has.</summary>
    public const uint SiteTypes = 4;

    /// <summary>Purpose: site energies; the cell word counts site types.</summary>
    public const uint SiteEnergies = 5;

    /// <summary>Purpose: barriers of hops; the cell word counts pathways.</summary>
    public const uint Barriers = 6;

    /// <summary>Purpose: centres of grains.</summary>
    public const uint GrainCentres = 7;

    /// <summary>Purpose: orientations of grains.</summary>
    public const uint GrainOrientations = 8;

    /// <summary>Purpose: which sites of a partly occupied position are there.</summary>
    public const uint PartialOccupancy = 9;

    /// <summary>Purpose: acceptance of an event of a cell, where its rate depends on the ions around (first and second word).</summary>
    public const uint Acceptance = 10;

    /// <summary>Purpose: a pending event of a cell, drawn anew where rates change; the index counts the changes; words as of <see cref="Event"/>.</summary>
    public const uint Redraw = 11;

    /// <summary>Purpose: of which species the ions on the sites they start on are; the cell word counts sublattices.</summary>
    public const uint InitialSpecies = 12;

    /// <summary>Purpose: swaps by which placements settle before acceptance is predicted from them.</summary>
    public const uint Settling = 13;

    /// <summary>Purpose: seeds of the layers of a stack; the cell word counts layers.</summary>
    public const uint LayerSeeds = 16;

    /// <summary>Bits of event <paramref name="index"/> of a purpose, cell and replica.</summary>
    public static RandomBlock Draw(ulong seed, uint purpose, uint replica, uint cell, ulong index)
    {
        RandomBlock counter;
        counter.X = (uint)index;
        counter.Y = ((uint)(index >> 32) & 0x00FFFFFF) | (purpose << 24);
        counter.Z = cell;
        counter.W = replica;
        return Philox4x32.Generate(counter, seed);
    }
}
