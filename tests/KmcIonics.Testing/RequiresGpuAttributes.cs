using System.Collections.Concurrent;
using KmcIonics.Engine.Backends;
using Xunit;

namespace KmcIonics.Testing;

/// <summary>
/// A test that needs a GPU; skipped with the reason where there is none. With KMC_REQUIRE_GPU=1 (or the backend's name, Cuda or OpenCl, in place
/// of 1) it runs, and fails, instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresGpuFactAttribute : FactAttribute
{
    /// <summary>A test that needs a device of the kind.</summary>
    public RequiresGpuFactAttribute(DeviceKind kind)
    {
        Skip = Requirement.SkipReason(GpuPresence.Missing(kind), Requirement.GpuVariable, kind.ToString());
    }
}

/// <summary>As <see cref="RequiresGpuFactAttribute"/>, with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresGpuTheoryAttribute : TheoryAttribute
{
    /// <summary>A test that needs a device of the kind.</summary>
    public RequiresGpuTheoryAttribute(DeviceKind kind)
    {
        Skip = Requirement.SkipReason(GpuPresence.Missing(kind), Requirement.GpuVariable, kind.ToString());
    }
}

/// <summary>Which kinds of device this machine has.</summary>
internal static class GpuPresence
{
    private static readonly ConcurrentDictionary<DeviceKind, bool> Present = new();

    /// <summary>What is missing; null when there is a device of the kind.</summary>
    public static string? Missing(DeviceKind kind) =>
        Present.GetOrAdd(kind, asked => DeviceCatalogue.List(asked).Count > 0) ? null : $"no {kind} device";
}
