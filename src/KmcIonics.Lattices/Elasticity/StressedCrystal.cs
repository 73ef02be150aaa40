using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Elasticity;

/// <summary>A crystal whose sites stay alike under pressure and strain: barriers change by pathway and direction, and nowhere become negative.</summary>
internal static class StressedCrystal
{
    /// <summary>The graph with its barriers changed.</summary>
    public static CellGraph Of(CellGraph graph, QuantaFrame frame, ElasticShifts? shifts) => shifts is null
        ? graph
        : graph with { Kinds = [.. graph.Kinds.Select(kind => kind with { BarrierEv = Math.Max(0, kind.BarrierEv + ShiftOf(kind, frame, shifts)) })] };

    private static double ShiftOf(HopKind kind, QuantaFrame frame, ElasticShifts shifts) =>
        shifts.SaddleEv(kind.Pathway, frame.ToCartesian(kind.Displacement), shifts.StrainAt(double.PositiveInfinity), 0);
}
