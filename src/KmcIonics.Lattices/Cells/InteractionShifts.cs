using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>
/// Numbers what an ion near a hop does: 0 where it forbids the hop, then by the shells in which it is of the target and of the source, row by row.
/// </summary>
internal sealed class InteractionShifts
{
    /// <summary>In no shell.</summary>
    public const int NoShell = -1;

    private readonly int shells;
    private readonly int[] microEv;

    public InteractionShifts(IReadOnlyList<PairInteraction> interactions)
    {
        shells = interactions.Count;
        int[] energies = [0, .. interactions.Select(interaction => interaction.MicroEv)];
        microEv = shells == 0 ? [] : [0, .. from target in energies from source in energies select target - source];
    }

    /// <summary>Energies, µeV, [shifts].</summary>
    public IReadOnlyList<int> MicroEv => microEv;

    /// <summary>Shift of an ion in a shell of the target and one of the source.</summary>
    public byte Of(int ofTarget, int ofSource) => (byte)(1 + ((ofTarget + 1) * (shells + 1)) + ofSource + 1);
}
