namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>One axis of a grid and of the next coarser one, where every second node is left or all are; values between the nodes left are interpolated linearly.</summary>
/// <param name="Fine">The axis.</param>
/// <param name="IsHalved">Is every second node left?</param>
internal readonly record struct Halving(GridAxis Fine, bool IsHalved)
{
    /// <summary>The coarser axis.</summary>
    public GridAxis Coarse => IsHalved ? Fine with { Intervals = Fine.Intervals / 2 } : Fine;

    /// <summary>How far from a coarse node fine nodes take part in it.</summary>
    public int Reach => IsHalved ? 1 : 0;

    /// <summary>Weight of a coarse node in a fine one.</summary>
    /// <param name="distance">Their distance in fine intervals.</param>
    public static double Weight(int distance) => distance == 0 ? 1 : 0.5;

    /// <summary>The fine node at a coarse one.</summary>
    public int FineOf(int coarse) => IsHalved ? 2 * coarse : coarse;

    /// <summary>The coarse node below a fine one, or at it.</summary>
    public int Below(int fine) => IsHalved ? fine >> 1 : fine;

    /// <summary>The coarse node above a fine one, or at it.</summary>
    public int Above(int fine) => IsHalved ? (fine + 1) >> 1 : fine;

    /// <summary>A fine node that may lie beyond the axis, where the box repeats; −1 where it ends.</summary>
    public int Inside(int fine)
    {
        if (fine >= 0 && fine < Fine.Nodes)
            return fine;
        return Fine.IsPeriodic ? (fine + Fine.Nodes) % Fine.Nodes : -1;
    }
}
