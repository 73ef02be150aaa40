namespace KmcIonics.Engine.Kernels;

/// <summary>Numbering of sites as seen from a cell.</summary>
public static class CellSites
{
    /// <summary>Site in a replica, from a slot of the cell and the number in that slot's cell.</summary>
    public static int InSlot<TAccess>(ref EngineTables tables, TAccess access, int firstNeighbour, int slot, int site)
        where TAccess : struct, IKernelAccess =>
        access.At(tables.Cells, access.At(tables.Neighbours, firstNeighbour + slot)).FirstSite + site;
}
