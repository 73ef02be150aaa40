using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>
/// Makes room in the bounds of rates for an electrostatic potential that changes with time: clocks ring as fast as any event becomes whose energy gain the potential lowers
/// by no more than the room, and thinning brings the rate down to the true one.
/// </summary>
public static class PotentialRoom
{
    /// <summary>What bounds have room for beside, µeV of a unit charge: potentials and heights are rounded.</summary>
    public const int RoundingMicroEv = 4;

    /// <summary>The graph with bounds that hold for every potential within the room.</summary>
    /// <param name="graph">Graph without a potential.</param>
    /// <param name="hopMicroEv">Room for a charge number of 1 that hops: the largest difference of potential between the ends of a hop, µeV.</param>
    /// <param name="reservoirMicroEv">Room for a charge number of 1 that comes or goes: how far the potential of a site may be from that of the reservoir, µeV.</param>
    /// <param name="reservoirVolts">Potential of the reservoir of each channel, V, [channels]; null where all are at 0.</param>
    /// <param name="share">Part of the room that a hop of a displacement needs, 0 to 1; null where each needs all.</param>
    public static CellGraph In(CellGraph graph, int hopMicroEv, int reservoirMicroEv, IReadOnlyList<double>? reservoirVolts = null, Func<LatticeQuanta, double>? share = null)
    {
        var kinds = new HopKind[graph.Kinds.Count];
        for (int kind = 0; kind < kinds.Length; kind++)
        {
            HopKind of = graph.Kinds[kind];
            EventClass sort = graph.Channels[of.Pathway].Class;
            int charge = sort.MovedCharge(graph.Charges);
            int needed = sort.IsInsertion || sort.IsRemoval ? reservoirMicroEv : (int)Math.Ceiling((share?.Invoke(of.Displacement) ?? 1) * hopMicroEv);
            int centre = (int)Math.Floor(((reservoirVolts?[of.Pathway] ?? 0) * 1e6) + 0.5) * (sort.IsInsertion ? 1 : sort.IsRemoval ? -1 : 0);
            kinds[kind] = In(of, (charge * centre) - (Math.Abs(charge) * (needed + RoundingMicroEv)));
        }

        return graph with { Kinds = kinds, HasPotential = true };
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
