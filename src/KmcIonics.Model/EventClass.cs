using System.Runtime.InteropServices;

namespace KmcIonics.Model;

/// <summary>
/// Between what an event takes place, in codes of occupants (0 vacancy, else 1 + species). A hop: the mover to a vacancy (taker 0). An exchange: two unlike ions.
/// At a reservoir, source and target being one site: insertion into a vacancy (mover 0, the taker comes) and removal (mover = taker goes).
/// </summary>
/// <param name="Mover">On the source before a hop.</param>
/// <param name="Taker">On the target before a hop.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct EventClass(uint Mover, uint Taker)
{
    /// <summary>Codes of occupants; classes are pairs of them.</summary>
    public const int Codes = 4;

    /// <summary>Most mobile species.</summary>
    public const int MostSpecies = Codes - 1;

    /// <summary>Number of the class, below <see cref="Codes"/>².</summary>
    public uint Index => (Mover * Codes) + Taker;

    /// <summary>Whether an ion comes from a reservoir.</summary>
    public bool IsInsertion => Mover == 0;

    /// <summary>Whether an ion goes to a reservoir.</summary>
    public bool IsRemoval => Mover == Taker;

    /// <summary>Charge number that comes to the target; at a reservoir, that comes or goes.</summary>
    /// <param name="charges">Charge numbers of the species.</param>
    public int MovedCharge(IReadOnlyList<int> charges)
    {
        int Of(uint code) => code == 0 ? 0 : charges[(int)code - 1];
        return IsInsertion ? Of(Taker) : IsRemoval ? Of(Mover) : Of(Mover) - Of(Taker);
    }

    /// <summary>Hop of a species to a vacancy.</summary>
    public static EventClass Hop(int species) => new((uint)species + 1, 0);

    /// <summary>A species on the source and another on the target change places.</summary>
    public static EventClass Exchange(int species, int other) => new((uint)species + 1, (uint)other + 1);

    /// <summary>Insertion of a species.</summary>
    public static EventClass Insertion(int species) => new(0, (uint)species + 1);

    /// <summary>Removal of a species.</summary>
    public static EventClass Removal(int species) => new((uint)species + 1, (uint)species + 1);
}
