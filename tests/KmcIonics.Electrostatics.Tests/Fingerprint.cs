using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KmcIonics.Electrostatics.Tests;

/// <summary>A hash of every bit of a list of numbers.</summary>
public static class Fingerprint
{
    public static string Of(IReadOnlyList<double> values) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<double>(values.ToArray())))[..16];
}
