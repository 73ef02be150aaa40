using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Engine.Tests;

public sealed class RandomnessTests
{
    // Known answers published with the Random123 library.
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0ul, "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0ul, "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0a4093822ul, "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void PhiloxGivesTheKnownAnswers(uint x, uint y, uint z, uint w, ulong key, string expected)
    {
        RandomBlock block = Philox4x32.Generate(new RandomBlock { X = x, Y = y, Z = z, W = w }, key);
        Assert.Equal(expected, $"{block.X:x8} {block.Y:x8} {block.Z:x8} {block.W:x8}");
    }

    [Fact]
    public void NegativeLogarithmKeepsItsErrorBound()
    {
        using var memory = new ManagedTables();
        Table<uint> table = memory.Pin(LogarithmTable.Build());
        foreach (uint u in (uint[])[0, 1, 2, 3, 1000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, .. Spread(100_000)])
        {
            double exact = -Math.Log((u + 0.5) / 4294967296.0);
            double measured = WaitingTime.NegativeLogarithm(u, table, memory.Access) / (double)(1 << WaitingTime.LogarithmBits);

            // Chord of a curve with |f''| ≤ 1 on 1/1024, the rounding of two table entries, and that of ln 2 once an octave.
            double bound = (1 / (8.0 * 1024 * 1024)) + (2.0 / (1 << WaitingTime.LogarithmBits)) + (0.5 * exact / Math.Log(2) / (1 << WaitingTime.LogarithmBits));
            Assert.InRange(measured - exact, -bound, bound);
        }
    }

    /// <summary>Mean of the tabled logarithm over all 2³² words, by its exact piecewise-linear sum on one octave: the bias of the clock.</summary>
    [Fact]
    public void MeanWaitIsUnbiasedTo1E6()
    {
        using var memory = new ManagedTables();
        Table<uint> table = memory.Pin(LogarithmTable.Build());

        // Midpoints of 2²⁰ equal strata; the curve is smooth inside one except in the first, which is summed in full.
        double sum = 0;
        const uint stratum = 1u << 12;
        for (uint k = 1; k < 1u << 20; k++)
            sum += stratum * 0.5 * (WaitingTime.NegativeLogarithm((k * stratum) + (stratum / 4), table, memory.Access)
                + (double)WaitingTime.NegativeLogarithm((k * stratum) + (3 * stratum / 4), table, memory.Access));
        for (uint u = 0; u < stratum; u++)
            sum += WaitingTime.NegativeLogarithm(u, table, memory.Access);
        double mean = sum / 4294967296.0 / (1 << WaitingTime.LogarithmBits);
        Assert.InRange(mean - 1, -1e-6, 1e-6);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(3.7)]
    [InlineData(1e6)]
    [InlineData(1e12)]
    public void WaitingTimesAreExponential(double slowness)
    {
        using var memory = new ManagedTables();
        Table<uint> table = memory.Pin(LogarithmTable.Build());
        double mean = slowness * (1 << 20);
        MeanWait wait = ConditionRates.MeanWaitOf(mean);
        const int n = 200_000;
        double[] times = new double[n];
        for (int k = 0; k < n; k++)
        {
            RandomBlock bits = RandomStream.Draw(7, RandomStream.Event, 0, 0, (ulong)k);
            times[k] = WaitingTime.Ticks(WaitingTime.NegativeLogarithm(bits.X, table, memory.Access), wait) / mean;
        }

        Array.Sort(times);
        double distance = times.Select((t, k) => Math.Max(Math.Abs(1 - Math.Exp(-t) - (k / (double)n)), Math.Abs(1 - Math.Exp(-t) - ((k + 1) / (double)n)))).Max();

        // Kolmogorov–Smirnov: P(√n D > 2.15) = 2·10⁻⁴, the 3.7σ level.
        Assert.InRange(distance * Math.Sqrt(n), 0, 2.15);
    }

    [Fact]
    public void EdgesAreChosenInProportionToTheirRates()
    {
        double[] weights = [1, 2, 0.5, 10, 0, 3.3, 1e-3, 7];
        ulong[] entries = new ulong[weights.Length];
        AliasTable.Fill(weights, entries);
        using var memory = new ManagedTables();
        Table<ulong> table = memory.Pin(entries);
        const int n = 1_000_000;
        int[] counts = new int[weights.Length];
        for (int k = 0; k < n; k++)
        {
            RandomBlock bits = RandomStream.Draw(11, RandomStream.Event, 0, 0, (ulong)k);
            counts[EdgeChoice.Pick(bits.Y, bits.Z, 0, (uint)weights.Length, table, memory.Access)]++;
        }

        Assert.Equal(0, counts[4]);
        double total = weights.Sum();
        double chiSquare = weights.Select((w, e) => w == 0 ? 0 : Math.Pow(counts[e] - (n * w / total), 2) / (n * w / total)).Sum();

        // 6 degrees of freedom: mean 6, P(> 26) = 2·10⁻⁴.
        Assert.InRange(chiSquare, 0.2, 26);
    }

    /// <summary>The rates that the integer tables imply, edge by edge, against ν exp(−E/kT) in double precision.</summary>
    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    public void CompiledRatesCarryNoBiasAbove1E6(double temperature)
    {
        Motif motif = Crystals.SkewTwoPathways();
        (_, CellGraph graph) = CrystalCellGraph.Build(motif, new CellOffset(8, 8, 8), 200);
        ConditionRates rates = ConditionRates.Compile(graph, temperature);
        int first = 0;
        for (int t = 0; t < graph.Templates.Count; t++)
        {
            int count = graph.Templates[t].Edges.Count;
            double[] share = new double[count];
            for (int column = 0; column < count; column++)
            {
                ulong entry = rates.Aliases[first + column];
                double own = (entry >> 16) / (double)(1UL << 48);
                share[column] += own / count;
                share[(int)(entry & 0xFFFF)] += (1 - own) / count;
            }

            double meanWait = rates.MeanWaits[t].Mantissa * Math.Pow(2, WaitingTime.LogarithmBits - rates.MeanWaits[t].Shift) * rates.TickSeconds;
            for (int e = 0; e < count; e++)
            {
                HopPathway pathway = motif.Pathways[graph.Kinds[graph.Templates[t].Edges[e].Kind].Pathway];
                double exact = pathway.AttemptFrequency * Math.Exp(-pathway.BarrierEv / (PhysicalConstants.BoltzmannEvPerKelvin * temperature));
                Assert.InRange((share[e] / meanWait / exact) - 1, -1e-6, 1e-6);
            }

            first += count;
        }
    }

    [Fact]
    public void WaitsBeyondTheClockNeverCome()
    {
        Assert.Equal(WaitingTime.Never, WaitingTime.Ticks(1, default));
        Assert.Equal(WaitingTime.Never, WaitingTime.Ticks(1 << 26, ConditionRates.MeanWaitOf(1e30)));
        Assert.Equal(WaitingTime.Never, WaitingTime.After(ulong.MaxValue - 5, 6));
        Assert.Equal(1UL << 57, WaitingTime.Ticks(1 << 26, ConditionRates.MeanWaitOf(1L << 57)));
        Assert.Equal(1UL << 60, WaitingTime.Ticks(1 << 26, ConditionRates.MeanWaitOf(1L << 60)));
    }

    private static IEnumerable<uint> Spread(int count) =>
        Enumerable.Range(0, count).Select(k => Philox4x32.Generate(new RandomBlock { X = (uint)k }, 3).X >> (k % 32));
}
