using System.Runtime.InteropServices;
using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>
/// An edge of a template: where it leads, and with which cells its events conflict; 16 bytes, so that an event reads one cache line of it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct EdgeEntry
{
    /// <summary>Kinds that fit.</summary>
    public const int MaximumKinds = 1 << 20;

    /// <summary>From the low bits: source site (16), target site (16), target slot (8), kind (20), mover (2), taker (2).</summary>
    public ulong Packed;

    /// <summary>S(e) as bits by slot.</summary>
    public ulong Conflicts;

    /// <summary>Source site within the cell.</summary>
    public readonly int Source => (int)(Packed & 0xFFFF);

    /// <summary>Target site within its cell.</summary>
    public readonly int Target => (int)((Packed >> 16) & 0xFFFF);

    /// <summary>Slot of the target's cell.</summary>
    public readonly int TargetSlot => (int)((Packed >> 32) & 0xFF);

    /// <summary>Hop kind.</summary>
    public readonly int Kind => (int)((Packed >> 40) & 0xFFFFF);

    /// <summary>What the source must hold, and what the target: the event's class.</summary>
    public readonly EventClass Class => new((uint)(Packed >> 60) & (EventClass.Codes - 1), (uint)(Packed >> 62));

    /// <summary>Packs an edge.</summary>
    public static EdgeEntry Pack(int source, int target, int slot, int kind, EventClass sort, ulong conflicts) => new()
    {
        Packed = (uint)source | ((ulong)(uint)target << 16) | ((ulong)(uint)slot << 32) | ((ulong)(uint)kind << 40)
            | ((ulong)sort.Mover << 60) | ((ulong)sort.Taker << 62),
        Conflicts = conflicts,
    };
}
