namespace KmcIonics.Analysis;

/// <summary>Ions of one replica in the layers of a profile, means over its frames.</summary>
/// <param name="system">The layers.</param>
internal sealed class LayerOccupation(ProfileSystem system)
{
    private readonly long[,,] ions = new long[system.Species.Count, system.Sublattices.Count, system.Height.Count];

    /// <summary>Frames seen.</summary>
    public int Frames { get; private set; }

    /// <summary>Ions of a species in a layer.</summary>
    public double Ions(int species, int layer) => Enumerable.Range(0, system.Sublattices.Count).Sum(sublattice => Ions(species, sublattice, layer));

    /// <summary>Ions of a species on the sites of a sublattice in a layer.</summary>
    public double Ions(int species, int sublattice, int layer) => ions[species, sublattice, layer] / (double)Frames;

    /// <summary>Adds a frame.</summary>
    /// <param name="occupants">0 or 1 + species, [sites].</param>
    public void Add(byte[] occupants)
    {
        Frames++;
        for (int site = 0; site < occupants.Length; site++)
        {
            if (occupants[site] is > 0 and var code)
                ions[code - 1, system.SublatticeOfSite[site], system.LayerOfSite[site]]++;
        }
    }
}
