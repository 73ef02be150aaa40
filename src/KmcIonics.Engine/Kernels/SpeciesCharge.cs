namespace KmcIonics.Engine.Kernels;

/// <summary>Charge numbers of occupants, eight bits a code from the low end; a vacancy has none.</summary>
public static class SpeciesCharge
{
    /// <summary>Charge number of an occupant.</summary>
    public static int Of(uint packed, uint code) => (sbyte)(packed >> (int)(8 * code));

    /// <summary>Packs the charge numbers of species.</summary>
    public static uint Pack(IReadOnlyList<int> charges)
    {
        uint packed = 0;
        for (int species = 0; species < charges.Count; species++)
            packed |= (uint)(byte)checked((sbyte)charges[species]) << (8 * (species + 1));
        return packed;
    }
}
