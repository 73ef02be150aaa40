using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Site energies near interfaces.</summary>
internal static class InterfaceEnergies
{
    /// <summary>Adds a profile to site energies, µeV; null where all stay zero.</summary>
    public static int[]? Add(int[]? energies, float[] interfaceDistance, InterfaceProfile? profile)
    {
        if (profile is null)
            return energies;
        int[] sum = energies ?? new int[interfaceDistance.Length];
        for (int site = 0; site < sum.Length; site++)
            sum[site] += (int)Math.Floor((profile.At(interfaceDistance[site]) * 1e6) + 0.5);
        return sum;
    }
}
