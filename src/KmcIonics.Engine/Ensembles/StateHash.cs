using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Ensembles;

/// <summary>A fingerprint of a replica: equal if and (but for a chance of 2⁻²⁵⁶) only if the trajectories are.</summary>
public static class StateHash
{
    /// <summary>SHA-256 over occupancy and displacements of all sites, then the event counts of all cells, as 64 hexadecimal digits.</summary>
    /// <param name="sites">[sites]</param>
    /// <param name="eventCounts">[cells]</param>
    public static string Of(ReadOnlySpan<SiteState> sites, ReadOnlySpan<ulong> eventCounts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendInParts(hash, sites);
        AppendInParts(hash, eventCounts);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A span of bytes counts to 2³¹ only.
    private static void AppendInParts<T>(IncrementalHash hash, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        const int part = 1 << 24;
        for (int first = 0; first < values.Length; first += part)
            hash.AppendData(MemoryMarshal.AsBytes(values[first..Math.Min(values.Length, first + part)]));
    }
}
