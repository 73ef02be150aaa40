using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Ensembles;

/// <summary>A fingerprint of a replica: equal if and (but for a chance of 2⁻²⁵⁶) only if the trajectories are.</summary>
public static class StateHash
{
    /// <summary>SHA-256 over occupancy and displacements of all sites, then the event counts of all cells, as 64 hexadecimal digits.</summary>
    /// <param name="occupants">[sites]</param>
    /// <param name="ions">[sites]; entries of empty sites are set to zero.</param>
    /// <param name="eventCounts">[cells]</param>
    public static string Of(ReadOnlySpan<byte> occupants, Span<IonState> ions, ReadOnlySpan<ulong> eventCounts)
    {
        for (int site = 0; site < occupants.Length; site++)
        {
            if (occupants[site] == 0)
                ions[site] = default;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendInParts(hash, occupants);
        AppendInParts<IonState>(hash, ions);
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
