namespace KmcIonics.Engine.Backends;

/// <summary>Where cells advance.</summary>
public enum DeviceKind
{
    /// <summary>Threads of this process, without ILGPU's launch.</summary>
    Host,

    /// <summary>ILGPU's CPU accelerator; slow, for testing kernels.</summary>
    IlgpuCpu,

    /// <summary>An NVIDIA GPU.</summary>
    Cuda,

    /// <summary>A GPU with OpenCL 2 or newer and generic address space.</summary>
    OpenCl,
}

/// <summary>A device that can run the engine.</summary>
/// <param name="Kind">Backend.</param>
/// <param name="Index">Number among the devices of its kind.</param>
/// <param name="Name">Name the driver gives.</param>
/// <param name="MemoryBytes">Memory, bytes.</param>
/// <param name="Units">Multiprocessors, or processors of the host.</param>
/// <param name="Driver">Driver version, or an empty text.</param>
public sealed record DeviceDescription(DeviceKind Kind, int Index, string Name, long MemoryBytes, int Units, string Driver)
{
    /// <summary>Whether it is a GPU; OpenCL drivers offer processors too.</summary>
    public bool IsGpu { get; init; }
}
