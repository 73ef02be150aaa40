using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>
/// Says of which species the ions on placed sites are: every division with the exact numbers on each sublattice is equally likely (selection sampling, as
/// <see cref="UniformPlacement"/>).
/// </summary>
internal sealed class SpeciesPlacement(LatticeSites cells, IonCounts counts, ulong seed, uint stream)
{
    public void Place(byte[] occupants)
    {
        byte[] types = cells.ReadTypes();
        ulong[][] left = [.. counts.BySpecies.Select(species => Array.ConvertAll(species, count => (ulong)count))];
        ulong[] toCome = [.. counts.BySublattice.Select(count => (ulong)count)];
        for (int site = 0; site < occupants.Length; site++)
        {
            if (occupants[site] == 0)
                continue;
            int type = types[site];
            RandomBlock bits = RandomStream.Draw(seed, RandomStream.InitialSpecies, stream, (uint)type, (ulong)site);
            ulong place = Math.BigMul(((ulong)bits.X << 32) | bits.Y, toCome[type]--, out _);
            int species = 0;
            for (; place >= left[species][type]; species++)
                place -= left[species][type];
            left[species][type]--;
            occupants[site] = (byte)(species + 1);
        }
    }
}
