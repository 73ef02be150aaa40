using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>A crystal lattice as it was run.</summary>
/// <param name="Motif">Sites and hops of one unit cell.</param>
/// <param name="RepeatA">Unit cells along a.</param>
/// <param name="RepeatB">Unit cells along b.</param>
/// <param name="RepeatC">Unit cells along c.</param>
/// <param name="SitesPerSchedulingCell">Sites in one scheduling cell of the engine.</param>
/// <param name="BytesPerSite">Device memory of one replica over its sites.</param>
public sealed record LatticeRecord(
    Motif Motif,
    int RepeatA,
    int RepeatB,
    int RepeatC,
    int SitesPerSchedulingCell,
    double BytesPerSite)
{
    /// <summary>Sites in the supercell.</summary>
    public long SiteCount => (long)Motif.Sites.Count * RepeatA * RepeatB * RepeatC;

    /// <summary>Lattice vectors of the supercell, Å.</summary>
    public UnitCell Supercell => new(
        RepeatA * Motif.Structure.Cell.A, RepeatB * Motif.Structure.Cell.B, RepeatC * Motif.Structure.Cell.C);
}
