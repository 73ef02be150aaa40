using System.Runtime.InteropServices;
using ILGPU;

namespace KmcIonics.Engine.Kernels;

/// <summary>An array that kernel bodies index: a view on an accelerator, an address on the host; just one is set.</summary>
/// <typeparam name="T">Element.</typeparam>
[StructLayout(LayoutKind.Sequential)]
public struct Table<T>
    where T : unmanaged
{
    /// <summary>The array on an accelerator.</summary>
    public ArrayView<T> View;

    /// <summary>Address of the array on the host.</summary>
    public long Address;
}

/// <summary>
/// How a body reaches memory and other cells' clocks. The bodies are the same on every backend; this is all that differs. A struct, so
/// that each backend gets its own code without a call: an accelerator's view costs two checks and two indirections an access on the host.
/// </summary>
public interface IKernelAccess
{
    /// <summary>Element of an array.</summary>
    ref T At<T>(Table<T> table, long index)
        where T : unmanaged;

    /// <summary>Says that an element is about to be used; a hint.</summary>
    void WillUse<T>(Table<T> table, long index)
        where T : unmanaged;

    /// <summary>Next-event time of a cell of a replica, ticks; it may be older than the truth, never newer.</summary>
    ulong ReadClock(long cell);

    /// <summary>Makes a cell's new time visible, after everything its events wrote.</summary>
    void PublishClock(long cell, ulong time);
}

/// <summary>
/// Access of a group of threads on an accelerator. The clocks of its own cells go on between barriers; those of others are frozen at the launch, and new times
/// go to another array, so groups need no ordering among each other.
/// </summary>
/// <param name="snapshot">Clocks at the launch.</param>
/// <param name="next">Clocks after it; those of the group's cells are up to date.</param>
/// <param name="first">First cell of the group, among those of all replicas.</param>
/// <param name="end">Its last cell, plus one.</param>
public readonly struct GroupAccess(ArrayView<ulong> snapshot, ArrayView<ulong> next, int first, int end) : IKernelAccess
{
    private readonly ArrayView<ulong> snapshot = snapshot;
    private readonly ArrayView<ulong> next = next;
    private readonly int first = first;
    private readonly int end = end;

    /// <inheritdoc/>
    public ref T At<T>(Table<T> table, long index)
        where T : unmanaged => ref table.View[index];

    /// <inheritdoc/>
    public void WillUse<T>(Table<T> table, long index)
        where T : unmanaged
    {
        // Other threads fill the wait.
    }

    /// <inheritdoc/>
    public ulong ReadClock(long cell) => cell >= first && cell < end ? next[cell] : snapshot[cell];

    /// <inheritdoc/>
    public void PublishClock(long cell, ulong time) => next[cell] = time;
}
