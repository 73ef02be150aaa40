namespace KmcIonics.Engine.Kernels;

/// <summary>What a visit keeps at hand of a cell: its Poisson clock under the replica's rates, and where its edges and sites begin.</summary>
public struct CellClock
{
    /// <summary>First entry of its alias table.</summary>
    public long FirstAlias;

    /// <summary>Mean waiting time.</summary>
    public MeanWait MeanWait;

    /// <summary>First edge of its template.</summary>
    public int FirstEdge;

    /// <summary>Edges of its template.</summary>
    public int EdgeCount;

    /// <summary>First site in a replica.</summary>
    public int FirstSite;

    /// <summary>Cell word of the random counter.</summary>
    public uint Cell;

    /// <summary>Replica word of the random counter.</summary>
    public uint Stream;
}
