namespace KmcIonics.Engine.Kernels;

/// <summary>What a visit keeps at hand of a cell: its Poisson clock under the replica's rates, and where its sites begin.</summary>
public struct CellClock
{
    /// <summary>Edges and rates.</summary>
    public TemplateEntry Template;

    /// <summary>First site in a replica.</summary>
    public int FirstSite;

    /// <summary>Cell word of the random counter.</summary>
    public uint Cell;

    /// <summary>Replica word of the random counter.</summary>
    public uint Stream;
}
