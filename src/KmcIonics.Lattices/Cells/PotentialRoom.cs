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
    /// <param name="reservoirMicroEv">Room for a charge number of 1 that comes or goes: the largest potential of a site, µeV.</param>
    public static CellGraph In(CellGraph graph, int hopMicroEv, int reservoirMicroEv)
    {
        var kinds = new HopKind[graph.Kinds.Count];
        for (int kind = 0; kind < kinds.Length; kind++)
            kinds[kind] = In(graph.Kinds[kind], graph, hopMicroEv, reservoirMicroEv);
        return graph with { Kinds = kinds, HasPotential = true };
    }

    private static HopKind In(HopKind kind, CellGraph graph, int hopMicroEv, int reservoirMicroEv)
    {
        EventClass sort = graph.Channels[kind.Pathway].Class;
        int charge = Math.Abs(sort.MovedCharge(graph.Charges));
        int room = charge * (sort.IsInsertion || sort.IsRemoval ? reservoirMicroEv : hopMicroEv);
        HopKind roomy = WithEnergies(kind) with { LeastShiftMicroEv = kind.LeastShiftMicroEv - room };
        return roomy with { BarrierEv = kind.Law >= 0 ? kind.BarrierEv - (room / 2e6) : roomy.LeastTwiceMicroEv / 2e6 };
    }

    // A crystal's kinds have a barrier alone.
    private static HopKind WithEnergies(HopKind kind) =>
        kind.SaddleMicroEv == 0 && kind.StepMicroEv == 0 ? kind with { SaddleMicroEv = (int)Math.Floor((kind.BarrierEv * 1e6) + 0.5) } : kind;
}
