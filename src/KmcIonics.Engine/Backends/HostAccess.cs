using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Backends;

/// <summary>
/// Access on the host, with live clocks between threads. A time only grows, and is published (release) after everything the events before it wrote,
/// so whoever reads it (acquire) sees those writes; the argument for snapshots holds word for word with the time last read.
/// </summary>
internal readonly unsafe struct HostAccess(Table<ulong> clocks) : IKernelAccess
{
    private readonly ulong* clocks = (ulong*)clocks.Address;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T At<T>(Table<T> table, long index)
        where T : unmanaged => ref Unsafe.AsRef<T>((T*)table.Address + index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WillUse<T>(Table<T> table, long index)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0((T*)table.Address + index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadClock(long cell) => Volatile.Read(ref Unsafe.AsRef<ulong>(clocks + cell));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PublishClock(long cell, ulong time) => Volatile.Write(ref Unsafe.AsRef<ulong>(clocks + cell), time);
}
