using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Compilation;

/// <summary>
/// The rate model compiled for one condition: for every template an alias table over the edge rates Λ_e and a mean wait 1/ΣΛ_e in ticks. Λ_e
/// is the largest rate that the edge can have, so k_e ≤ Λ_e holds.
/// </summary>
public sealed class ConditionRates
{
    /// <summary>log₂ of the ticks in the fastest cell's mean wait; rounding to ticks then biases no time by 10⁻⁶ of a wait.</summary>
    public const int DefaultWaitBits = 20;

    /// <summary>Hz; times and diffusivities of anything slower leave the range in which a double has all its digits.</summary>
    private const double SlowestRate = 1e-200;

    /// <summary>Hz; no attempt frequency comes near, only rates that a field drives beyond it.</summary>
    private const double FastestRate = 1e25;

    private ConditionRates(IReadOnlyList<HopKind> kinds, double temperature, double tickSeconds, ulong[] aliases, MeanWait[] meanWaits, double totalRate)
    {
        (Kinds, Temperature, TickSeconds, Aliases, MeanWaits, TotalRate) = (kinds, temperature, tickSeconds, aliases, meanWaits, totalRate);
    }

    /// <summary>Kinds of events and their energies; those of the graph, or as a field changes them.</summary>
    public IReadOnlyList<HopKind> Kinds { get; }

    /// <summary>Temperature, K.</summary>
    public double Temperature { get; }

    /// <summary>Length of one tick, s.</summary>
    public double TickSeconds { get; }

    /// <summary>Attempted hops per second in the whole supercell, ΣΛ_e, Hz.</summary>
    public double TotalRate { get; }

    /// <summary>Alias tables of all templates, [edges].</summary>
    public ulong[] Aliases { get; }

    /// <summary>[templates]</summary>
    public MeanWait[] MeanWaits { get; }

    /// <summary>Compiles the rates of a graph's events at a temperature (K).</summary>
    public static ConditionRates Compile(CellGraph graph, double temperature, int waitBits = DefaultWaitBits) =>
        Compile(graph, temperature, waitBits, 0);

    /// <summary>
    /// Compiles the rates of conditions that follow each other in one run: their clocks tick alike, as fine as the fastest needs.
    /// </summary>
    /// <param name="conditions">Graph and temperature (K) of each.</param>
    public static IReadOnlyList<ConditionRates> CompileTogether(IReadOnlyList<(CellGraph Graph, double Temperature)> conditions)
    {
        double tick = conditions.Min(condition => Compile(condition.Graph, condition.Temperature).TickSeconds);
        return [.. conditions.Select(condition => Compile(condition.Graph, condition.Temperature, DefaultWaitBits, tick))];
    }

    private static ConditionRates Compile(CellGraph graph, double temperature, int waitBits, double givenTick)
    {
        double[] lawRate = [.. graph.Laws.Select(law => PatternThresholds.LargestRate(law, temperature))];
        double[] rateOfKind = new double[graph.Kinds.Count];
        Parallel.For(0, rateOfKind.Length, kind => rateOfKind[kind] = ArrheniusRate.Of(
            graph.Kinds[kind].Law >= 0 ? lawRate[graph.Kinds[kind].Law] : graph.Channels[graph.Kinds[kind].Pathway].AttemptFrequency, graph.Kinds[kind].BarrierEv, temperature));
        double[] rateOfTemplate = new double[graph.Templates.Count];
        Parallel.For(0, rateOfTemplate.Length, t => rateOfTemplate[t] = RatesOf(graph.Templates[t], rateOfKind).Sum());
        double fastest = rateOfTemplate.Max();
        if (!(fastest > SlowestRate))
            throw new InputException($"at {temperature} K the fastest cell attempts {fastest:G3} hops per second", "Lower the barrier or raise the temperature.");
        if (!(fastest < FastestRate))
        {
            throw new InputException(
                $"at {temperature} K the fastest cell attempts {fastest:G3} hops per second, and at most {FastestRate:G3} are possible",
                "Raise the barriers, lower the attempt frequencies, or take a weaker field.");
        }

        double tick = givenTick > 0 ? givenTick : 1 / (fastest * (1L << waitBits));
        ulong[] aliases = new ulong[graph.EdgeCount];
        var meanWaits = new MeanWait[graph.Templates.Count];
        int[] firstEdge = new int[meanWaits.Length];
        for (int t = 1; t < firstEdge.Length; t++)
            firstEdge[t] = firstEdge[t - 1] + graph.Templates[t - 1].Edges.Count;
        Parallel.For(0, meanWaits.Length, t =>
        {
            if (rateOfTemplate[t] == 0)
                return;
            double[] weights = RatesOf(graph.Templates[t], rateOfKind);
            AliasTable.Fill(weights, aliases.AsSpan(firstEdge[t], weights.Length));
            meanWaits[t] = MeanWaitOf(givenTick > 0 ? 1 / (rateOfTemplate[t] * tick) : fastest / rateOfTemplate[t] * (1L << waitBits));
        });
        double total = graph.TemplateOfCell.Sum(template => rateOfTemplate[template]);
        return new ConditionRates(graph.Kinds, temperature, tick, aliases, meanWaits, total);
    }

    /// <summary>Ticks of a time (s), rounded to the nearest.</summary>
    /// <exception cref="InputException">The clock cannot count that far.</exception>
    public ulong ToTicks(double seconds)
    {
        double ticks = Math.Floor((seconds / TickSeconds) + 0.5);
        if (!(ticks >= 0 && ticks < ulong.MaxValue / 2))
        {
            throw new InputException(
                $"a simulated time of {seconds} s is more than the clock counts at {Temperature} K ({TickSeconds * (ulong.MaxValue / 2):G3} s)",
                "Shorten run.sample or run.equilibrate.");
        }

        return (ulong)ticks;
    }

    private static double[] RatesOf(CellTemplate template, double[] rateOfKind)
    {
        double[] rates = new double[template.Edges.Count];
        for (int edge = 0; edge < rates.Length; edge++)
            rates[edge] = rateOfKind[template.FirstKind + template.Edges[edge].Kind];
        return rates;
    }

    /// <summary>A mean wait in ticks; what kernels read is whole.</summary>
    internal static double TicksOf(MeanWait wait) => Math.ScaleB(wait.Mantissa, WaitingTime.LogarithmBits - wait.Shift);

    internal static MeanWait MeanWaitOf(double ticks)
    {
        int exponent = Math.ILogB(ticks);
        double mantissa = Math.Floor(Math.ScaleB(ticks, 31 - exponent) + 0.5);
        if (mantissa >= 1L << 32)
        {
            mantissa /= 2;
            exponent++;
        }

        return new MeanWait { Mantissa = (uint)mantissa, Shift = 31 + WaitingTime.LogarithmBits - exponent };
    }
}
