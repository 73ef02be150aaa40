using System.Runtime.InteropServices;

namespace KmcIonics.Engine.Kernels;

/// <summary>A template under one condition: where its parts begin, and its clock.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct TemplateEntry
{
    /// <summary>First entry of its alias table.</summary>
    public long FirstAlias;

    /// <summary>Mean waiting time.</summary>
    public MeanWait MeanWait;

    /// <summary>First edge in the edge, conflict and environment-start tables.</summary>
    public int FirstEdge;

    /// <summary>Number of edges.</summary>
    public int EdgeCount;

    /// <summary>First of the kinds that its edges count.</summary>
    public int FirstKind;
}

/// <summary>A cell's template and first site.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct CellEntry
{
    /// <summary>Template index.</summary>
    public int Template;

    /// <summary>First site of the cell in a replica.</summary>
    public int FirstSite;
}

/// <summary>What an accepted hop adds: a displacement in lattice quanta, a squared length in quanta, one count on its pathway.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct KindEntry
{
    /// <summary>Displacement along a.</summary>
    public int A;

    /// <summary>Displacement along b.</summary>
    public int B;

    /// <summary>Displacement along c.</summary>
    public int C;

    /// <summary>Pathway.</summary>
    public int Pathway;

    /// <summary>Squared length in units of 2⁻²⁰ Å².</summary>
    public ulong SquaredLength;
}

/// <summary>Energies of a hop without ions around, and the least that ions around can make of its barrier; µeV.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct EnergyEntry
{
    /// <summary>Twice the least barrier, that of Λ_e.</summary>
    public long LeastTwice;

    /// <summary>Saddle energy.</summary>
    public int Saddle;

    /// <summary>Energy of the target less that of the source.</summary>
    public int Step;
}

/// <summary>One replica of a launch.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct ReplicaEntry
{
    /// <summary>Time up to which its cells advance, ticks.</summary>
    public ulong Horizon;

    /// <summary>Word of the random counter; fixed by the job, whatever launch the replica is in.</summary>
    public uint Stream;

    /// <summary>Which rate tables it uses.</summary>
    public int Condition;
}

/// <summary>Changes of a replica's rates; apart from <see cref="ReplicaEntry"/>, which every visit reads.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RedrawEntry
{
    /// <summary>How often its pending events have been drawn anew under other rates.</summary>
    public uint Count;

    /// <summary>1 while they are.</summary>
    public int IsDue;
}

/// <summary>What does not change while cells advance.</summary>
public struct EngineTables
{
    /// <summary>Key of every random stream.</summary>
    public ulong Seed;

    /// <summary>Cells in a replica.</summary>
    public int CellCount;

    /// <summary>Sites in a replica.</summary>
    public int SiteCount;

    /// <summary>Slots of a cell.</summary>
    public int SlotCount;

    /// <summary>Pathways counted.</summary>
    public int PathwayCount;

    /// <summary>Number of templates.</summary>
    public int TemplateCount;

    /// <summary>1 when more than the occupants of source and target decides whether a ring becomes an event.</summary>
    public int HasThinning;

    /// <summary>1 when energies of events change: by ions around, or by a potential.</summary>
    public int HasEnergies;

    /// <summary>1 when sites have an electrostatic potential.</summary>
    public int HasPotential;

    /// <summary>1 when some rates are tables by the pattern of ions around.</summary>
    public int HasLaws;

    /// <summary>1 when ions come and go at reservoirs.</summary>
    public int HasReservoirs;

    /// <summary>What is written down of events, bits as of <see cref="EventRecord"/>.</summary>
    public int Recording;

    /// <summary>Charge numbers, as <see cref="SpeciesCharge"/> packs them.</summary>
    public uint Charges;

    /// <summary>Entries of <see cref="Shifts"/> for a class and an occupant.</summary>
    public int ShiftCount;

    /// <summary>Entries of <see cref="Energies"/> for a condition, or 0 where all share them.</summary>
    public int EnergyStride;

    /// <summary>Entries of <see cref="Thresholds"/> for a condition.</summary>
    public int ThresholdCount;

    /// <summary>Entries of <see cref="CoarseFactors"/> for a condition.</summary>
    public int CoarseCount;

    /// <summary>[cells]</summary>
    public Table<CellEntry> Cells;

    /// <summary>Cell in each slot, [cells × slots].</summary>
    public Table<int> Neighbours;

    /// <summary>First counter of each cell in <see cref="EngineState.Traffic"/>, [replicas × cells]; read where events are counted.</summary>
    public Table<long> FirstEdges;

    /// <summary>Layer of each site, [sites]; read where passages are counted.</summary>
    public Table<int> Layers;

    /// <summary>[conditions × templates]</summary>
    public Table<TemplateEntry> Templates;

    /// <summary>[edges]</summary>
    public Table<EdgeEntry> Edges;

    /// <summary>[edges + 1]</summary>
    public Table<int> EnvironmentStart;

    /// <summary>Packed sites, from the low bits: local site (16), slot (8), role (8).</summary>
    public Table<uint> Environment;

    /// <summary>What an ion adds to the energy that an event gains, µeV, [classes × occupants × shifts].</summary>
    public Table<int> Shifts;

    /// <summary>[conditions × kinds] or [kinds]</summary>
    public Table<EnergyEntry> Energies;

    /// <summary>First threshold of the table that a kind's rate follows, −1 for none, [kinds].</summary>
    public Table<int> Laws;

    /// <summary>2⁶⁴ times the rate by pattern over the largest, [conditions × patterns of all tables].</summary>
    public Table<ulong> Thresholds;

    /// <summary>Factors of acceptance, [conditions × coarse].</summary>
    public Table<ulong> CoarseFactors;

    /// <summary>Factors of acceptance, [conditions × fine].</summary>
    public Table<ulong> FineFactors;

    /// <summary>[kinds]</summary>
    public Table<KindEntry> Kinds;

    /// <summary>Alias tables, [conditions × edges].</summary>
    public Table<ulong> Aliases;

    /// <summary>−ln table of <see cref="WaitingTime"/>.</summary>
    public Table<uint> Logarithms;

    /// <summary>[replicas]</summary>
    public Table<ReplicaEntry> Replicas;

    /// <summary>[replicas]</summary>
    public Table<RedrawEntry> Redraws;
}
