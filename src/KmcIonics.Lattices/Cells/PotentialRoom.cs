using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>
/// Makes room in the bounds of rates for an electrostatic potential that changes with time: clocks ring as fast as any event becomes whose energy gain the potential lowers
/// by no more than the room, and thinning brings the rate down to the true one.
/// </summary>
public static class PotentialRoom
{
    /// <summary>The graph with bounds that hold for every potential within the room.</summary>
    /// <param name="graph">Graph without a potential.</param>
    /// <param name="hopMicroEv">Room for a charge number of 1 that hops: the largest difference of potential between the ends of a hop, µeV.</param>
    /// <param name="reservoirMicroEv">Room for a charge number of 1 that comes or goes: how far the potential of a site may be from that of the reservoir, µeV.</param>
    /// <param name="reservoirVolts">Potential of the reservoir of each channel, V, [channels]; null where all are at 0.</param>
    public static CellGraph In(CellGraph graph, int hopMicroEv, int reservoirMicroEv, IReadOnlyList<double>? reservoirVolts = null)
    {
        var kinds = new HopKind[graph.Kinds.Count];
        for (int kind = 0; kind < kinds.Length; kind++)
            kinds[kind] = In(graph.Kinds[kind], LeastWork(graph, graph.Kinds[kind].Pathway, hopMicroEv, reservoirMicroEv, reservoirVolts));
        return graph with { Kinds = kinds, HasPotential = true };
    }

    // Least that a potential within the room adds to the energy that an event gains, µeV.
    private static int LeastWork(CellGraph graph, int channel, int hopMicroEv, int reservoirMicroEv, IReadOnlyList<double>? reservoirVolts)
    {
        EventClass sort = graph.Channels[channel].Class;
        int charge = sort.MovedCharge(graph.Charges);
        if (!sort.IsInsertion && !sort.IsRemoval)
            return -Math.Abs(charge) * hopMicroEv;
        int atReservoir = charge * (int)Math.Floor(((reservoirVolts?[channel] ?? 0) * 1e6) + 0.5);
        return (sort.IsInsertion ? atReservoir : -atReservoir) - (Math.Abs(charge) * reservoirMicroEv);
    }

    private static HopKind In(HopKind kind, int leastWork)
    {
        HopKind roomy = WithEnergies(kind) with { LeastShiftMicroEv = kind.LeastShiftMicroEv + leastWork };
        return roomy with { BarrierEv = kind.Law >= 0 ? kind.BarrierEv + (leastWork / 2e6) : roomy.LeastTwiceMicroEv / 2e6 };
    }

    // A crystal's kinds have a barrier alone.
    private static HopKind WithEnergies(HopKind kind) =>
        kind.SaddleMicroEv == 0 && kind.StepMicroEv == 0 ? kind with { SaddleMicroEv = (int)Math.Floor((kind.BarrierEv * 1e6) + 0.5) } : kind;
}
