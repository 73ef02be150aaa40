using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>What is written down of an event: one more along its edge, the charge that it moved, and whether an ion went back to where it came from.</summary>
public static class EventRecord
{
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
        if (tables.HasTraffic != 0)
            access.At(state.Traffic, access.At(tables.FirstEdges, turn.Self) + edge)++;
        bool isHop = !sort.IsInsertion && !sort.IsRemoval;
        if (tables.HasFlow != 0 && isHop)
            AddFlow(ref tables, ref state, access, sort, access.At(tables.Kinds, kind), turn.Self);
        if (tables.HasReturns == 0)
            return;
        if (!isHop)
        {
            access.At(state.Origins, source) = NoOrigin;
            return;
        }

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
}
