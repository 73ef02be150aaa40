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
    public int MicroEv => ToMicroEv(EnergyEv);

    /// <summary>Energies of pairs of species, eV, where they differ; in either order.</summary>
    public IReadOnlyList<SpeciesPairEnergy> BySpecies { get; init; } = [];

    /// <summary>Energy of a pair of species, µeV, rounded to the nearest.</summary>
    public int MicroEvOf(int one, int other)
    {
        foreach (SpeciesPairEnergy pair in BySpecies)
        {
            if ((pair.One, pair.Other) == (one, other) || (pair.One, pair.Other) == (other, one))
                return ToMicroEv(pair.EnergyEv);
        }

        return MicroEv;
    }

    private static int ToMicroEv(double energyEv) => (int)Math.Floor((energyEv * 1e6) + 0.5);
}

/// <summary>Energy of a pair of ions of two species.</summary>
/// <param name="One">Index of a species.</param>
/// <param name="Other">Index of the other, or the same.</param>
/// <param name="EnergyEv">eV.</param>
public sealed record SpeciesPairEnergy(int One, int Other, double EnergyEv);
