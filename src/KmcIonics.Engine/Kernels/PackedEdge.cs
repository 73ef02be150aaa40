namespace KmcIonics.Engine.Kernels;

/// <summary>An edge in 64 bits, from the low bits: source site (16), target site (16), target slot (8), kind (24).</summary>
public static class PackedEdge
{
    /// <summary>Kinds that fit.</summary>
    public const int MaximumKinds = 1 << 24;

    /// <summary>Packs an edge.</summary>
    public static ulong Pack(int source, int target, int slot, int kind) =>
        (uint)source | ((ulong)(uint)target << 16) | ((ulong)(uint)slot << 32) | ((ulong)(uint)kind << 40);

    /// <summary>Source site within the cell.</summary>
    public static int Source(ulong edge) => (int)(edge & 0xFFFF);

    /// <summary>Target site within its cell.</summary>
    public static int Target(ulong edge) => (int)((edge >> 16) & 0xFFFF);

    /// <summary>Slot of the target's cell.</summary>
    public static int TargetSlot(ulong edge) => (int)((edge >> 32) & 0xFF);

    /// <summary>Hop kind.</summary>
    public static int Kind(ulong edge) => (int)(edge >> 40);
}
