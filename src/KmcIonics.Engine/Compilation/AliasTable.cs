using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Compilation;

/// <summary>Builds the tables that <see cref="EdgeChoice"/> reads.</summary>
public static class AliasTable
{
    private const double Scale = 1L << 48;

    /// <summary>Fills one cell's table by Vose's method.</summary>
    /// <param name="weights">Rates Λ_e, none negative, at least one positive, [edges].</param>
    /// <param name="entries">Threshold above alias, [edges].</param>
    public static void Fill(ReadOnlySpan<double> weights, Span<ulong> entries)
    {
        int count = weights.Length;
        double total = 0;
        foreach (double weight in weights)
            total += weight;
        double[] share = new double[count];
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (int e = 0; e < count; e++)
        {
            share[e] = weights[e] * count / total;
            (share[e] < 1 ? small : large).Push(e);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            int under = small.Pop();
            int over = large.Peek();
            entries[under] = Entry(share[under], over);
            share[over] = (share[over] + share[under]) - 1;
            if (share[over] < 1)
            {
                large.Pop();
                small.Push(over);
            }
        }

        // What is left is a full column up to rounding; its alias is itself.
        foreach (int e in small.Concat(large))
            entries[e] = Entry(1, e);
    }

    /// <summary>The chance with which each edge is drawn from a table.</summary>
    /// <param name="entries">A cell's table, [edges].</param>
    /// <param name="shares">Receives the chances, which add up to 1, [edges].</param>
    public static void Shares(ReadOnlySpan<ulong> entries, Span<double> shares)
    {
        shares.Clear();
        for (int column = 0; column < entries.Length; column++)
        {
            double own = (entries[column] >> EdgeChoice.AliasBits) / Scale;
            shares[column] += own / entries.Length;
            shares[(int)(entries[column] & ((1UL << EdgeChoice.AliasBits) - 1))] += (1 - own) / entries.Length;
        }
    }

    private static ulong Entry(double share, int alias) =>
        (Math.Min((ulong)Math.Floor((share * Scale) + 0.5), (1UL << 48) - 1) << EdgeChoice.AliasBits) | (uint)alias;
}
