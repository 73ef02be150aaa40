using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>
/// Numbers what an ion near an event does: 0 where it forbids the event, then by the shells in which it is of the target and of the source, row by row.
/// </summary>
public sealed class InteractionShifts
{
    /// <summary>In no shell.</summary>
    public const int NoShell = -1;

    private readonly int shells;
    private readonly int species;
    private readonly int[] microEv;

    /// <summary>Numbers the shifts of shells.</summary>
    /// <param name="interactions">Shells, at most <see cref="PairInteraction.MostShells"/>.</param>
    /// <param name="species">Mobile species.</param>
    public InteractionShifts(IReadOnlyList<PairInteraction> interactions, int species)
    {
        (shells, this.species) = (interactions.Count, species);
        Count = 1 + ((shells + 1) * (shells + 1));
        microEv = new int[EventClass.Codes * EventClass.Codes * EventClass.Codes * Count];
        for (int mover = 0; mover <= species; mover++)
        {
            for (int taker = 0; taker <= species; taker++)
            {
                for (int ion = 1; ion <= species; ion++)
                    Fill(interactions, new EventClass((uint)mover, (uint)taker), ion);
            }
        }
    }

    /// <summary>Roles of shifts, the forbidding one included.</summary>
    public int Count { get; }

    /// <summary>What an ion adds to the energy that an event gains, µeV, [classes × occupants × roles].</summary>
    public IReadOnlyList<int> MicroEv => microEv;

    /// <summary>Role of an ion in a shell of the target and one of the source.</summary>
    public byte Of(int ofTarget, int ofSource) => (byte)(1 + ((ofTarget + 1) * (shells + 1)) + ofSource + 1);

    /// <summary>Least that a site in a role can add, whatever is on it, µeV.</summary>
    public int Least(EventClass sort, byte role)
    {
        int least = 0;
        for (int ion = 1; ion <= species; ion++)
            least = Math.Min(least, microEv[IndexOf(sort, ion, role)]);
        return least;
    }

    /// <summary>Whether ions in a role do anything.</summary>
    public bool IsFelt(EventClass sort, byte role)
    {
        for (int ion = 1; ion <= species; ion++)
        {
            if (microEv[IndexOf(sort, ion, role)] != 0)
                return true;
        }

        return false;
    }

    private int IndexOf(EventClass sort, int ion, int role) => (((((int)sort.Index) * EventClass.Codes) + ion) * Count) + role;

    private void Fill(IReadOnlyList<PairInteraction> interactions, EventClass sort, int ion)
    {
        // With whom comes to the target, less with whom leaves it; the other way at the source.
        int[] gain = [0, .. interactions.Select(shell => EnergyOf(shell, Comes(sort), ion) - EnergyOf(shell, Goes(sort), ion))];
        for (int target = 0; target <= shells; target++)
        {
            for (int source = 0; source <= shells; source++)
                microEv[IndexOf(sort, ion, Of(target - 1, source - 1))] = gain[target] - gain[source];
        }
    }

    private static uint Comes(EventClass sort) => sort.IsRemoval ? 0 : sort.IsInsertion ? sort.Taker : sort.Mover;

    private static uint Goes(EventClass sort) => sort.IsRemoval ? sort.Mover : sort.IsInsertion ? 0 : sort.Taker;

    private static int EnergyOf(PairInteraction shell, uint one, int other) => one == 0 ? 0 : shell.MicroEvOf((int)one - 1, other - 1);
}
