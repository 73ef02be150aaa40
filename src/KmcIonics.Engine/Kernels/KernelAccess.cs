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

    /// <summary>Says that a cell's time is still the one that was read.</summary>
    void KeepClock(long cell, ulong time);
}

/// <summary>
/// Access on an accelerator. Clocks are frozen at the start of the sweep and new times go to the other buffer, so threads need no ordering.
/// </summary>
public readonly struct DeviceAccess(ArrayView<ulong> snapshot, ArrayView<ulong> next) : IKernelAccess
{
    private readonly ArrayView<ulong> snapshot = snapshot;
    private readonly ArrayView<ulong> next = next;

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
    public ulong ReadClock(long cell) => snapshot[cell];

    /// <inheritdoc/>
    public void PublishClock(long cell, ulong time) => next[cell] = time;

    /// <inheritdoc/>
    public void KeepClock(long cell, ulong time) => next[cell] = time;
}
