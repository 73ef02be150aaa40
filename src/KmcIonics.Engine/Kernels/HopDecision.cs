namespace KmcIonics.Engine.Kernels;

/// <summary>Can a ring of an edge's clock become a hop?</summary>
public static class HopDecision
{
    /// <summary>True when the source holds an ion and the target is empty.</summary>
    public static bool IsPossible<TAccess>(ref EngineState state, TAccess access, long source, long target)
        where TAccess : struct, IKernelAccess =>
        access.At(state.Occupants, source) != 0 && access.At(state.Occupants, target) == 0;
}
