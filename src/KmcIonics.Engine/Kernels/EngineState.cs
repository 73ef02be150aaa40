using System.Runtime.InteropServices;

namespace KmcIonics.Engine.Kernels;

/// <summary>
/// The ion on an occupied site; what stands on an empty one means nothing. The displacement travels with the ion from site to site, so a hop
/// touches the memory of two sites and no table of ions; 16 bytes, one vector load.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct IonState
{
    /// <summary>The number of an ion that came from a reservoir: it is not followed.</summary>
    public const int Nameless = -1;

    /// <summary>Ion number.</summary>
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

    /// <summary>A cell that kept it from running when last checked, or its own cell.</summary>
    public int Blocker;
}

/// <summary>Σ charge number × displacement of hops, quanta.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct FlowEntry
{
    /// <summary>Along a.</summary>
    public long A;

    /// <summary>Along b.</summary>
    public long B;

    /// <summary>Along c.</summary>
    public long C;
}

/// <summary>What advancing cells read and write.</summary>
public struct EngineState
{
    /// <summary>
    /// 0 for a vacancy, else 1 + species, [replicas × sites]. All that a rejected attempt looks at, and small, so that it stays in cache; whole bytes, because
    /// two cells may write neighbouring sites of a third at once.
    /// </summary>
    public Table<byte> Occupants;

    /// <summary>[replicas × sites]</summary>
    public Table<IonState> Ions;

    /// <summary>[replicas × cells]</summary>
    public Table<PendingEvent> Pending;

    /// <summary>Accepted hops, [replicas × cells × pathways].</summary>
    public Table<ulong> Hops;

    /// <summary>Σ a² of accepted hops in units of 2⁻²⁰ Å², [replicas × cells × pathways].</summary>
    public Table<ulong> SquaredLengths;

    /// <summary>Charge moved by accepted hops, [replicas × cells]; counted where <see cref="EventRecord.MovedCharge"/>.</summary>
    public Table<FlowEntry> Flows;

    /// <summary>Events along each directed edge, modulo 2³², [replicas × edges of all cells]; counted where <see cref="EventRecord.Traffic"/>.</summary>
    public Table<uint> Traffic;

    /// <summary>Site in the replica that the ion of each site left by its last hop, −1 for none, [replicas × sites]; kept where <see cref="EventRecord.Returns"/>.</summary>
    public Table<int> Origins;

    /// <summary>Hops by which the ion that moves goes back there, [replicas × cells × pathways].</summary>
    public Table<ulong> Returns;

    /// <summary>How often the ion of each site has gone over to another layer, modulo 2³², [replicas × sites]; counted where <see cref="EventRecord.Passages"/>.</summary>
    public Table<uint> PassagesOf;

    /// <summary>Electrostatic energy of a unit charge, µeV, [replicas × sites]; read where <see cref="EngineTables.HasPotential"/>.</summary>
    public Table<int> Potentials;
}
