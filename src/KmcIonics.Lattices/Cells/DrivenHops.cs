using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cells;

/// <summary>
/// Hops in a uniform field: the energy a hop gains is lessened by the work w = F·Δr of the field, and its barrier, by <see cref="KineticallyResolvedBarrier"/>, by
/// half of it. Forward and backward rates along the field then differ by exp(w/kT), and around a loop that does not leave the box nothing is won.
/// </summary>
public sealed record DrivenHops
{
    // Energies of events are whole micro-electronvolts in 32 bits, and no barrier is a tenth as high.
    private const double MostEv = 100;

    private DrivenHops(CellGraph graph, double mostWork, double withoutBarrier) => (Graph, MostWorkEv, WithoutBarrier) = (graph, mostWork, withoutBarrier);

    /// <summary>The graph with the barriers of the field.</summary>
    public CellGraph Graph { get; }

    /// <summary>Most work that the field does in one hop, eV.</summary>
    public double MostWorkEv { get; }

    /// <summary>Share of the kinds of hops whose barrier the field takes away: they run downhill at the attempt frequency.</summary>
    public double WithoutBarrier { get; }

    /// <summary>Drives a graph.</summary>
    /// <param name="graph">Graph without a field.</param>
    /// <param name="frame">What the kinds' displacements are counted in.</param>
    /// <param name="force">Force on a charge number of 1, eV/Å.</param>
    /// <exception cref="InputException">It does more work in a hop than energies can hold.</exception>
    public static DrivenHops Of(CellGraph graph, QuantaFrame frame, Vector3D force)
    {
        var kinds = new HopKind[graph.Kinds.Count];
        double Work(HopKind kind) => graph.Channels[kind.Pathway].Class.MovedCharge(graph.Charges) * force.Dot(frame.ToCartesian(kind.Displacement));
        double most = graph.Kinds.Select(kind => Math.Abs(Work(kind))).DefaultIfEmpty().Max();
        if (most > MostEv)
            throw TooStrong(most);
        long lost = 0;
        for (int kind = 0; kind < kinds.Length; kind++)
        {
            double work = Work(graph.Kinds[kind]);
            kinds[kind] = graph.Kinds[kind].Law is >= 0 and var law ? DrivenByLaw(graph.Kinds[kind], graph.Laws[law], work, out bool isLost)
                : graph.HasEnergies ? DrivenWithIonsAround(graph.Kinds[kind], work, out isLost)
                : Driven(graph.Kinds[kind], work, out isLost);
            lost += isLost ? 1 : 0;
        }

        return new DrivenHops(graph with { Kinds = kinds }, most, lost / (double)Math.Max(kinds.Length, 1));
    }

    private static InputException TooStrong(double work) => new(
        $"the field does up to {work:G3} eV of work in a hop, and at most {MostEv} eV are possible", $"Take a field weaker by a factor of {Math.Ceiling(work / MostEv)} or more; barriers are gone long before.");

    // Every pattern's rate changes by one factor; beyond the least barrier that exceeds the attempt frequency.
    private static HopKind DrivenByLaw(HopKind kind, EnvironmentLaw law, double work, out bool withoutBarrier)
    {
        HopKind driven = kind with { BarrierEv = kind.BarrierEv - (work / 2) };
        withoutBarrier = law is BarrierLaw { Barriers.LeastEv: var least } && least + driven.BarrierEv < 0 && least + kind.BarrierEv >= 0;
        return driven;
    }

    private static HopKind Driven(HopKind kind, double work, out bool withoutBarrier)
    {
        double unclamped = (kind.StepMicroEv == 0 ? kind.BarrierEv : ((2L * kind.SaddleMicroEv) + kind.StepMicroEv) / 2e6) - (work / 2);
        double uphill = Math.Max(0, (kind.StepMicroEv / 1e6) - work);
        withoutBarrier = unclamped < uphill;
        return kind with { BarrierEv = Math.Max(unclamped, uphill) };
    }

    // Where ions around shift the barrier, thinning compares whole micro-electronvolts.
    private static HopKind DrivenWithIonsAround(HopKind kind, double work, out bool withoutBarrier)
    {
        HopKind driven = kind with { StepMicroEv = kind.StepMicroEv - (int)Math.Round(work * 1e6, MidpointRounding.AwayFromZero) };
        int step = driven.StepMicroEv + driven.LeastShiftMicroEv;
        withoutBarrier = (2L * driven.SaddleMicroEv) + step < 2L * Math.Max(0, step);
        return driven with { BarrierEv = driven.LeastTwiceMicroEv / 2e6 };
    }
}
