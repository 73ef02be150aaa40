using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using IlgpuDevice = ILGPU.Runtime.Device;

namespace KmcIonics.Engine.Backends;

/// <summary>The devices of this machine.</summary>
public static class DeviceCatalogue
{
    /// <summary>All devices, best first: CUDA, OpenCL, host, ILGPU CPU.</summary>
    public static IReadOnlyList<DeviceDescription> List() =>
        [.. List(DeviceKind.Cuda), .. List(DeviceKind.OpenCl), DescribeHost(), .. List(DeviceKind.IlgpuCpu)];

    /// <summary>Devices of one kind; empty where its driver is missing.</summary>
    public static IReadOnlyList<DeviceDescription> List(DeviceKind kind)
    {
        if (kind == DeviceKind.Host)
            return [DescribeHost()];
        using Context? context = TryCreateContext(kind);
        return context is null ? [] : [.. DevicesOf(context, kind).Select((device, index) => Describe(kind, index, device))];
    }

    /// <summary>Opens a device of a kind.</summary>
    /// <exception cref="NoSuchDeviceException">There is none.</exception>
    public static Device Open(DeviceKind kind, int? threads = null)
    {
        if (kind == DeviceKind.Host)
            return Device.OpenHost(threads);
        Context? context = TryCreateContext(kind);
        if (context is null || DevicesOf(context, kind).FirstOrDefault() is not { } device)
        {
            context?.Dispose();
            throw new NoSuchDeviceException(kind);
        }

        try
        {
            return new Device(Describe(kind, 0, device), context, device.CreateAccelerator(context), threads: 1);
        }
        catch (Exception exception)
        {
            context.Dispose();
            throw new NoSuchDeviceException(kind, exception);
        }
    }

    internal static DeviceDescription DescribeHost() => new(
        DeviceKind.Host,
        Index: 0,
        Name: $"{System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture} processor",
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        Environment.ProcessorCount,
        Driver: string.Empty);

    private static Context? TryCreateContext(DeviceKind kind)
    {
        try
        {
            return Context.Create(builder =>
            {
                switch (kind)
                {
                    case DeviceKind.Cuda:
                        builder.Cuda();
                        break;
                    case DeviceKind.OpenCl:
                        builder.OpenCL();
                        break;
                    default:
                        // Few threads: they meet at every barrier, busy or not.
                        builder.CPU(new CPUDevice(numThreadsPerWarp: 2, numWarpsPerMultiprocessor: 2, numMultiprocessors: 1));
                        break;
                }
            });
        }
        catch (Exception exception) when (exception is DllNotFoundException or NotSupportedException or TypeInitializationException
            or AcceleratorException or InvalidOperationException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    // A context holds ILGPU's CPU device too, whatever it was asked for.
    private static IEnumerable<IlgpuDevice> DevicesOf(Context context, DeviceKind kind) => kind switch
    {
        DeviceKind.Cuda => context.Devices.Where(device => device is CudaDevice),
        DeviceKind.OpenCl => context.Devices.OfType<CLDevice>().OrderBy(device => IsGpu(device) ? 0 : 1),
        _ => context.Devices.Where(device => device is CPUDevice).Take(1),
    };

    private static DeviceDescription Describe(DeviceKind kind, int index, IlgpuDevice device) =>
        new(kind, index, device.Name, Math.Min(device.MemorySize, MostMemory(kind)), device.NumMultiprocessors, DriverOf(device)) { IsGpu = IsGpu(device) };

    private static bool IsGpu(IlgpuDevice device) => device is CudaDevice || (device is CLDevice opencl && opencl.DeviceType.HasFlag(CLDeviceType.CL_DEVICE_TYPE_GPU));

    // ILGPU says that its CPU device has all the memory there could be.
    private static long MostMemory(DeviceKind kind) => kind == DeviceKind.IlgpuCpu ? DescribeHost().MemoryBytes : long.MaxValue;

    private static string DriverOf(IlgpuDevice device) => device switch
    {
        CudaDevice cuda => $"CUDA {cuda.DriverVersion}, compute capability {cuda.Architecture}",
        CLDevice opencl => $"OpenCL {opencl.DeviceVersion}",
        _ => string.Empty,
    };
}

/// <summary>The asked-for device is not on this machine; the command line exits with 3.</summary>
public sealed class NoSuchDeviceException(DeviceKind kind, Exception? inner = null)
    : Exception($"no {kind} device can be opened on this machine{(inner is null ? string.Empty : $" ({inner.Message})")}", inner);
