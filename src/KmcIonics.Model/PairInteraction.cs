namespace KmcIonics.Model;

/// <summary>Energy of two ions on sites of two sublattices whose distance lies in a window: a shell of a pair interaction.</summary>
/// <param name="First">Sublattice of one ion.</param>
/// <param name="Second">Sublattice of the other (may be the same).</param>
/// <param name="MinDistance">Shortest distance, Å (inclusive).</param>
/// <param name="MaxDistance">Longest distance, Å (inclusive).</param>
/// <param name="EnergyEv">Energy of the pair, eV; positive where ions repel each other.</param>
public sealed record PairInteraction(string First, string Second, double MinDistance, double MaxDistance, double EnergyEv)
{
    /// <summary>Most shells of a job: an ion that hops leaves one and enters another, and the combinations are numbered in a byte.</summary>
    public const int MostShells = 14;

    /// <summary>Energy of the pair, µeV, rounded to the nearest.</summary>
    public int MicroEv => (int)Math.Floor((EnergyEv * 1e6) + 0.5);
}
