using System.Diagnostics;
using ILGPU;
using ILGPU.Runtime;

namespace KmcIonics.Engine.Backends;

/// <summary>What an accelerator's memory can do at best, to hold a kernel's speed against.</summary>
internal static class CopyBandwidth
{
    private const int Copies = 9;

    /// <summary>Bytes read plus bytes written per second, median of nine copies of <paramref name="bytes"/> bytes within the device.</summary>
    public static double Measure(Accelerator accelerator, long bytes)
    {
        using MemoryBuffer1D<byte, Stride1D.Dense> source = accelerator.Allocate1D<byte>(bytes);
        using MemoryBuffer1D<byte, Stride1D.Dense> target = accelerator.Allocate1D<byte>(bytes);
        source.MemSetToZero();
        var rates = new double[Copies];
        for (int copy = 0; copy < Copies; copy++)
        {
            accelerator.Synchronize();
            var watch = Stopwatch.StartNew();
            source.View.CopyTo(accelerator.DefaultStream, target.View);
            accelerator.Synchronize();
            rates[copy] = 2.0 * bytes / watch.Elapsed.TotalSeconds;
        }

        return rates.Order().ElementAt(Copies / 2);
    }
}
