using KmcIonics.Lattices.Cells;

namespace KmcIonics.Engine.Kernels;

/// <summary>The ions on the sites around a hop, besides source and target.</summary>
public static class HopEnvironment
{
    /// <summary>What <see cref="Shift"/> is where an ion forbids the hop.</summary>
    public const int Forbidden = int.MaxValue;

    /// <summary>What they add to the energy that the hop gains, µeV; <see cref="Forbidden"/> where one forbids it.</summary>
    public static int Shift<TAccess>(ref EngineTables tables, ref EngineState state, TAccess access, int edge, long firstSite, int firstNeighbour)
        where TAccess : struct, IKernelAccess
    {
        int shift = 0;
        int end = access.At(tables.EnvironmentStart, edge + 1);
        for (int k = access.At(tables.EnvironmentStart, edge); k < end; k++)
        {
            uint packed = access.At(tables.Environment, k);
            long site = firstSite + CellSites.InSlot(ref tables, access, firstNeighbour, (int)((packed >> 16) & 0xFF), (int)(packed & 0xFFFF));
            if (access.At(state.Occupants, site) == 0)
                continue;
            if (packed >> 24 == CellGraph.Forbids)
                return Forbidden;
            shift += access.At(tables.Shifts, packed >> 24);
        }

        return shift;
    }
}
