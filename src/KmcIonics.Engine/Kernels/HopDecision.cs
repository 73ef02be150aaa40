using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>Can a ring of an edge's clock become a hop?</summary>
public static class HopDecision
{
    /// <summary>True when source and target hold what the event's class takes; an insertion asks for an empty site alone.</summary>
    public static bool IsPossible<TAccess, TRepertoire>(ref EngineState state, TAccess access, TRepertoire repertoire, EventClass sort, long source, long target)
        where TAccess : struct, IKernelAccess
        where TRepertoire : struct, IRepertoire
    {
        if (access.At(state.Occupants, source) != sort.Mover)
            return false;
        return repertoire.HasExchanges
            ? sort.IsInsertion || access.At(state.Occupants, target) == sort.Taker
            : access.At(state.Occupants, target) == 0;
    }
}
