using KmcIonics.Engine.Kernels;
using KmcIonics.Model;

namespace KmcIonics.Engine.Compilation;

/// <summary>The table behind <see cref="WaitingTime.NegativeLogarithm"/>.</summary>
public static class LogarithmTable
{
    /// <summary>−ln((1 + i/1024)/2) · 2²⁶, rounded, for i = 0 … 1024.</summary>
    public static uint[] Build()
    {
        const int intervals = 1 << WaitingTime.TableBits;
        uint[] table = new uint[intervals + 1];
        for (int i = 0; i <= intervals; i++)
            table[i] = (uint)Math.Floor((-PortableMath.Log((1 + (i / (double)intervals)) / 2) * (1 << WaitingTime.LogarithmBits)) + 0.5);
        return table;
    }
}
