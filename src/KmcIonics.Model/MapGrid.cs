namespace KmcIonics.Model;

/// <summary>Voxels that maps are averaged over: a grid over the supercell.</summary>
/// <param name="Voxel">Edge of a voxel, Å; made a whole fraction of the supercell along each vector.</param>
/// <param name="Column">Vector along which the maps of columns are averaged.</param>
public sealed record MapGrid(double Voxel, BoxAxis Column)
{
    /// <summary>Voxels of a supercell along a, b and c.</summary>
    public (int A, int B, int C) In(UnitCell box) => (Along(box.A.Length), Along(box.B.Length), Along(box.C.Length));

    private int Along(double length) => Math.Max((int)Math.Round(length / Voxel), 1);
}
