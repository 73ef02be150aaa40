using System.Runtime.InteropServices;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Backends;

/// <summary>Managed arrays where they are, for bodies that look at a model without running it: what is read is not copied, and what nobody touches takes no memory.</summary>
internal sealed unsafe class PinnedMemory : IDeviceMemory
{
    private readonly List<GCHandle> pinned = [];
    private readonly List<nint> owned = [];

    public Table<T> Upload<T>(T[] values)
        where T : unmanaged
    {
        var handle = GCHandle.Alloc(values, GCHandleType.Pinned);
        pinned.Add(handle);
        return new Table<T> { Address = handle.AddrOfPinnedObject() };
    }

    public Table<T> Allocate<T>(long length)
        where T : unmanaged
    {
        void* address = NativeMemory.AllocZeroed(checked((nuint)length), (nuint)sizeof(T));
        owned.Add((nint)address);
        return new Table<T> { Address = (long)address };
    }

    public void Write<T>(Table<T> table, long first, T[] source)
        where T : unmanaged => source.CopyTo(new Span<T>((T*)table.Address + first, source.Length));

    public void Read<T>(Table<T> table, long first, T[] destination)
        where T : unmanaged => new Span<T>((T*)table.Address + first, destination.Length).CopyTo(destination);

    public void Dispose()
    {
        pinned.ForEach(handle => handle.Free());
        pinned.Clear();
        foreach (nint address in owned)
            NativeMemory.Free((void*)address);
        owned.Clear();
    }
}
