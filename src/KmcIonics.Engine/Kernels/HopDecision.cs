namespace KmcIonics.Engine.Kernels;

/// <summary>Does a ring of an edge's clock become a hop?</summary>
public static class HopDecision
{
    /// <summary>True when the source holds an ion, and the target and every site that excludes it are empty.</summary>
    public static bool IsAllowed<TAccess>(
        ref EngineTables tables, ref EngineState state, TAccess access, long source, long target, int edge, long firstSite, int firstNeighbour)
        where TAccess : struct, IKernelAccess =>
        access.At(state.Occupants, source) != 0
        && access.At(state.Occupants, target) == 0
        && (tables.HasEnvironment == 0 || IsEnvironmentEmpty(ref tables, ref state, access, edge, firstSite, firstNeighbour));

    private static bool IsEnvironmentEmpty<TAccess>(
        ref EngineTables tables, ref EngineState state, TAccess access, int edge, long firstSite, int firstNeighbour)
        where TAccess : struct, IKernelAccess
    {
        int end = access.At(tables.EnvironmentStart, edge + 1);
        for (int k = access.At(tables.EnvironmentStart, edge); k < end; k++)
        {
            int packed = access.At(tables.Environment, k);
            long site = firstSite + CellSites.InSlot(ref tables, access, firstNeighbour, packed >> 16, packed & 0xFFFF);
            if (access.At(state.Occupants, site) != 0)
                return false;
        }

        return true;
    }
}
