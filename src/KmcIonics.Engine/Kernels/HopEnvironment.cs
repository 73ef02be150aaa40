using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>What the ions on the sites around an event, besides source and target, do to it.</summary>
public struct HopEnvironment
{
    /// <summary>What <see cref="Shift"/> is where an ion forbids the event.</summary>
    public const int Forbidden = int.MaxValue;

    /// <summary>What they add to the energy that the event gains, µeV; <see cref="Forbidden"/> where one forbids it.</summary>
    public int Shift;

    /// <summary>Which sites of a table of rates they occupy, a bit a site.</summary>
    public int Pattern;

    /// <summary>Looks at the sites around an edge.</summary>
    public static HopEnvironment Read<TAccess>(
        ref EngineTables tables, ref EngineState state, TAccess access, EventClass sort, int edge, long firstSite, int firstNeighbour)
        where TAccess : struct, IKernelAccess
    {
        HopEnvironment found;
        found.Shift = 0;
        found.Pattern = 0;
        long row = (long)sort.Index * EventClass.Codes * tables.ShiftCount;
        int end = access.At(tables.EnvironmentStart, edge + 1);
        for (int k = access.At(tables.EnvironmentStart, edge); k < end; k++)
        {
            uint packed = access.At(tables.Environment, k);
            long site = firstSite + CellSites.InSlot(ref tables, access, firstNeighbour, (int)((packed >> 16) & 0xFF), (int)(packed & 0xFFFF));
            int occupant = access.At(state.Occupants, site);
            if (occupant == 0)
                continue;
            uint role = packed >> 24;
            if (role == EnvironmentRole.Forbids)
            {
                found.Shift = Forbidden;
                return found;
            }

            if (role >= EnvironmentRole.FirstBit)
                found.Pattern |= 1 << (int)(role - EnvironmentRole.FirstBit);
            else
                found.Shift += access.At(tables.Shifts, row + (occupant * tables.ShiftCount) + role);
        }

        return found;
    }
}
