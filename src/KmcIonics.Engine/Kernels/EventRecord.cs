using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>What is written down of an event: one more along its edge, the charge that it moved, and whether an ion went back to where it came from.</summary>
public static class EventRecord
{
    /// <summary>Bit of events along each edge.</summary>
    public const int Traffic = 1;

    /// <summary>Bit of hops straight back.</summary>
    public const int Returns = 2;

    /// <summary>Bit of charge that hops move.</summary>
    public const int MovedCharge = 4;

    /// <summary>Bit of passages from layer to layer.</summary>
    public const int Passages = 8;

    /// <summary>Origin of an ion that has not hopped yet.</summary>
    public const int NoOrigin = -1;

    /// <summary>Records an event; the cell that runs it is the only one that writes these counters, and it writes both sites already.</summary>
    /// <param name="tables">Tables.</param>
    /// <param name="state">State.</param>
    /// <param name="access">Memory of the backend.</param>
    /// <param name="turn">Turn of the cell.</param>
    /// <param name="sort">Class of the event.</param>
    /// <param name="edge">Edge within the cell's template.</param>
    /// <param name="kind">Kind of the event.</param>
    /// <param name="source">Source, among the sites of all replicas.</param>
    /// <param name="target">Target.</param>
    public static void Add<TAccess>(
        ref EngineTables tables, ref EngineState state, TAccess access, ref CellTurn turn, EventClass sort, int edge, int kind, long source, long target)
        where TAccess : struct, IKernelAccess
    {
        if ((tables.Recording & Traffic) != 0)
            access.At(state.Traffic, access.At(tables.FirstEdges, turn.Self) + edge)++;
        bool isAtReservoir = sort.IsInsertion || sort.IsRemoval;
        if ((tables.Recording & MovedCharge) != 0 && !isAtReservoir)
            AddFlow(ref tables, ref state, access, sort, access.At(tables.Kinds, kind), turn.Self);
        if ((tables.Recording & Returns) != 0)
        {
            if (isAtReservoir)
                access.At(state.Origins, source) = NoOrigin;
            else
                AddReturn(ref tables, ref state, access, ref turn, sort, kind, source, target);
        }

        if ((tables.Recording & Passages) != 0)
        {
            if (isAtReservoir)
                access.At(state.PassagesOf, source) = 0;
            else
                AddPassage(ref tables, ref state, access, ref turn, sort, source, target);
        }
    }

    private static void AddReturn<TAccess>(
        ref EngineTables tables, ref EngineState state, TAccess access, ref CellTurn turn, EventClass sort, int kind, long source, long target)
        where TAccess : struct, IKernelAccess
    {
        int from = (int)(source - turn.FirstSite);
        int to = (int)(target - turn.FirstSite);
        int origin = access.At(state.Origins, source);
        access.At(state.Origins, target) = from;
        if (sort.Taker != 0)
            access.At(state.Origins, source) = to;
        if (origin == to)
            access.At(state.Returns, (turn.Self * tables.PathwayCount) + access.At(tables.Kinds, kind).Pathway)++;
    }

    private static void AddFlow<TAccess>(ref EngineTables tables, ref EngineState state, TAccess access, EventClass sort, KindEntry hop, long cell)
        where TAccess : struct, IKernelAccess
    {
        int charge = SpeciesCharge.Of(tables.Charges, sort.Mover) - SpeciesCharge.Of(tables.Charges, sort.Taker);
        FlowEntry flow = access.At(state.Flows, cell);
        flow.A += charge * (long)hop.A;
        flow.B += charge * (long)hop.B;
        flow.C += charge * (long)hop.C;
        access.At(state.Flows, cell) = flow;
    }

    private static void AddPassage<TAccess>(
        ref EngineTables tables, ref EngineState state, TAccess access, ref CellTurn turn, EventClass sort, long source, long target)
        where TAccess : struct, IKernelAccess
    {
        uint step = access.At(tables.Layers, source - turn.FirstSite) == access.At(tables.Layers, target - turn.FirstSite) ? 0u : 1u;
        uint moving = access.At(state.PassagesOf, source);
        if (sort.Taker != 0)
            access.At(state.PassagesOf, source) = access.At(state.PassagesOf, target) + step;
        access.At(state.PassagesOf, target) = moving + step;
    }
}
