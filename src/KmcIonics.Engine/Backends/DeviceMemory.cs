using ILGPU;
using ILGPU.Runtime;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Backends;

/// <summary>Where tables and state live.</summary>
internal interface IDeviceMemory : IDisposable
{
    /// <summary>An array of zeros.</summary>
    Table<T> Allocate<T>(long length)
        where T : unmanaged;

    /// <summary>An array that holds what kernels only read.</summary>
    Table<T> Upload<T>(T[] values)
        where T : unmanaged
    {
        Table<T> table = Allocate<T>(values.Length);
        Write(table, 0, values);
        return table;
    }

    /// <summary>Copies into an array, from an element on.</summary>
    void Write<T>(Table<T> table, long first, T[] source)
        where T : unmanaged;

    /// <summary>Copies out of an array, from an element on.</summary>
    void Read<T>(Table<T> table, long first, T[] destination)
        where T : unmanaged;
}

/// <summary>Memory of an ILGPU accelerator.</summary>
internal sealed class AcceleratorMemory(Accelerator accelerator) : IDeviceMemory
{
    private readonly List<MemoryBuffer> owned = [];

    public Table<T> Allocate<T>(long length)
        where T : unmanaged
    {
        MemoryBuffer1D<T, Stride1D.Dense> buffer = accelerator.Allocate1D<T>(length);
        owned.Add(buffer);
        buffer.MemSetToZero();
        return new Table<T> { View = buffer.View.AsContiguous() };
    }

    public void Write<T>(Table<T> table, long first, T[] source)
        where T : unmanaged
    {
        table.View.SubView(first, source.Length).CopyFromCPU(accelerator.DefaultStream, source);
        accelerator.Synchronize();
    }

    public void Read<T>(Table<T> table, long first, T[] destination)
        where T : unmanaged
    {
        table.View.SubView(first, destination.Length).CopyToCPU(accelerator.DefaultStream, destination);
        accelerator.Synchronize();
    }

    public void Dispose()
    {
        foreach (MemoryBuffer buffer in owned)
            buffer.Dispose();
        owned.Clear();
    }
}

/// <summary>Unmanaged memory of this process, aligned to cache lines.</summary>
internal sealed unsafe class HostMemory : IDeviceMemory
{
    private const int CacheLine = 64;
    private readonly List<nint> owned = [];

    public Table<T> Allocate<T>(long length)
        where T : unmanaged
    {
        nuint bytes = checked((nuint)(length * sizeof(T)));
        void* address = System.Runtime.InteropServices.NativeMemory.AlignedAlloc(bytes, CacheLine);
        owned.Add((nint)address);
        System.Runtime.InteropServices.NativeMemory.Clear(address, bytes);
        return new Table<T> { Address = (long)address };
    }

    public void Write<T>(Table<T> table, long first, T[] source)
        where T : unmanaged => source.CopyTo(Span(table, first, source.Length));

    public void Read<T>(Table<T> table, long first, T[] destination)
        where T : unmanaged => Span(table, first, destination.Length).CopyTo(destination);

    public void Dispose()
    {
        foreach (nint address in owned)
            System.Runtime.InteropServices.NativeMemory.AlignedFree((void*)address);
        owned.Clear();
    }

    private static Span<T> Span<T>(Table<T> table, long first, int length)
        where T : unmanaged => new((T*)table.Address + first, length);
}
