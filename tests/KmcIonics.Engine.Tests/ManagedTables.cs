using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Tests;

/// <summary>Pinned arrays that kernel bodies can index in a test.</summary>
internal sealed class ManagedTables : IDisposable
{
    private readonly List<GCHandle> handles = [];

    public PinnedAccess Access { get; }

    public Table<T> Pin<T>(T[] values)
        where T : unmanaged
    {
        var handle = GCHandle.Alloc(values, GCHandleType.Pinned);
        handles.Add(handle);
        return new Table<T> { Address = handle.AddrOfPinnedObject() };
    }

    public void Dispose() => handles.ForEach(handle => handle.Free());

    internal readonly struct PinnedAccess : IKernelAccess
    {
        public unsafe ref T At<T>(Table<T> table, long index)
            where T : unmanaged => ref Unsafe.AsRef<T>((T*)table.Address + index);

        public void WillUse<T>(Table<T> table, long index)
            where T : unmanaged
        {
        }

        public ulong ReadClock(long cell) => throw new NotSupportedException();

        public void PublishClock(long cell, ulong time) => throw new NotSupportedException();

        public void KeepClock(long cell, ulong time) => throw new NotSupportedException();
    }
}
