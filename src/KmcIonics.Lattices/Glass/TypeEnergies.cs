using KmcIonics.Lattices.Disorder;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>Site energies by coordination type.</summary>
internal static class TypeEnergies
{
    /// <summary>Energy of each site, µeV; null where all are zero.</summary>
    public static int[]? Draw(IReadOnlyList<CoordinationType> types, byte[] type, Vector3D[] fractional, UnitCell box, ulong seed)
    {
        if (types.All(kind => kind.SiteEnergy is { Location: 0 } energy && (energy.Kind == DistributionKind.Constant || energy.Width == 0)))
            return null;
        EnergyField[] fields = [.. types.Select((kind, index) => new EnergyField(kind.SiteEnergy, box, seed, RandomStream.SiteEnergies, (uint)index))];
        int[] energy = new int[type.Length];
        Parallel.For(0, energy.Length, CallerThreads.Options, site => energy[site] = fields[type[site]].MicroEv(fractional[site], (ulong)site));
        return energy;
    }
}
