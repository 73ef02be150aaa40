using System.Runtime.InteropServices;

namespace KmcIonics.Engine.Kernels;

/// <summary>
/// A site and the ion on it. The ion's displacement travels with it from site to site, so a hop touches the memory of two sites and no
/// table of ions; 16 bytes, one vector load.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct SiteState
{
    /// <summary>Ion number, or −1 for a vacancy.</summary>
    public int Ion;

    /// <summary>Displacement along a, quanta, modulo 2³²; observers unwrap it.</summary>
    public int A;

    /// <summary>Displacement along b.</summary>
    public int B;

    /// <summary>Displacement along c.</summary>
    public int C;
}

/// <summary>The next event of a cell, drawn and waiting.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct PendingEvent
{
    /// <summary>Its index; also the number of events the cell has executed.</summary>
    public ulong Index;

    /// <summary>Its edge, within the cell's template.</summary>
    public uint Edge;

    /// <summary>Unused; keeps the size a multiple of 8 on every device.</summary>
    public uint Padding;
}

/// <summary>What advancing cells read and write.</summary>
public struct EngineState
{
    /// <summary>[replicas × sites]</summary>
    public Table<SiteState> Sites;

    /// <summary>[replicas × cells]</summary>
    public Table<PendingEvent> Pending;

    /// <summary>Accepted hops, [replicas × cells × pathways].</summary>
    public Table<ulong> Hops;

    /// <summary>Σ a² of accepted hops in units of 2⁻²⁰ Å², [replicas × cells].</summary>
    public Table<ulong> SquaredLengths;
}
