namespace KmcIonics.Lattices;

/// <summary>A site near another.</summary>
/// <param name="Site">Its number in the cell.</param>
/// <param name="Offset">Its cell, relative to the other's.</param>
/// <param name="Displacement">From the other to it.</param>
/// <param name="Length">Distance, Å.</param>
public readonly record struct Neighbour(int Site, CellOffset Offset, LatticeQuanta Displacement, double Length);
