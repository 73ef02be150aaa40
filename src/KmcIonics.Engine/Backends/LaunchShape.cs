using ILGPU.Runtime;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Backends;

/// <summary>How the threads of an accelerator share cells.</summary>
/// <param name="GroupThreads">Threads of a group; fewer where the device has no groups so large.</param>
/// <param name="GroupCells">Cells that a group looks after.</param>
/// <param name="Rounds">Rounds of a launch.</param>
/// <param name="GlobalLists">Whether lists of ready cells are in global memory.</param>
public sealed record LaunchShape(int GroupThreads, int GroupCells, int Rounds, bool GlobalLists = false)
{
    private const int Warp = 32;
    private const int UsualGroup = 256;

    // Threads of a multiprocessor at the registers that the kernel takes.
    private const int ResidentThreads = 1024;

    // Emulated threads meet at a barrier one by one.
    private const int EmulatedThreads = 4;

    /// <summary>
    /// What suits a device, as measured: a thread a cell, since a round lasts as long as its chain of loads, or a thread for two where all of them would not
    /// fit on the device at once. Groups that hold whole replicas take them on alone, launch or no launch; others are faster with one round a launch, since
    /// most of what they wait for is in other groups.
    /// </summary>
    internal static LaunchShape For(Accelerator accelerator, int cellCount, int cellTotal)
    {
        if (accelerator.AcceleratorType == AcceleratorType.CPU)
            return new LaunchShape(EmulatedThreads, Math.Min(cellCount, Sweep.MostGroupCells), Rounds: 1024);
        int share = cellTotal / Math.Max(accelerator.NumMultiprocessors, 1);
        bool global = accelerator.AcceleratorType == AcceleratorType.OpenCL;
        if (cellCount <= Math.Min(Sweep.MostGroupCells, accelerator.MaxNumThreadsPerGroup))
        {
            int cells = Math.Clamp(share / 4 / cellCount, 1, Math.Max(UsualGroup / cellCount, 1)) * cellCount;
            return new LaunchShape(share > ResidentThreads ? (cells + 1) / 2 : cells, cells, Rounds: 1024, global);
        }

        int usual = Math.Clamp(share, 2 * Warp, UsualGroup) / Warp * Warp;
        return new LaunchShape(usual, usual, Rounds: 1, global);
    }

    /// <summary>Threads of a group on a device: whole warps where it has them.</summary>
    internal int ThreadsOn(Accelerator accelerator) => Math.Min((GroupThreads + Warp - 1) / Warp * Warp, accelerator.MaxNumThreadsPerGroup);
}
