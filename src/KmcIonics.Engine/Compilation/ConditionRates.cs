using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Compilation;

/// <summary>
/// The rate model compiled for one condition: for every template an alias table over the edge rates Λ_e and a mean wait 1/ΣΛ_e in ticks. Λ_e
/// is the rate of the unblocked hop, so k_e ≤ Λ_e holds: k_e is Λ_e or 0.
/// </summary>
public sealed class ConditionRates
{
    /// <summary>log₂ of the ticks in the fastest cell's mean wait; rounding to ticks then biases no time by 10⁻⁶ of a wait.</summary>
    public const int DefaultWaitBits = 20;

    private ConditionRates(double temperature, double tickSeconds, ulong[] aliases, MeanWait[] meanWaits, double totalRate)
    {
        (Temperature, TickSeconds, Aliases, MeanWaits, TotalRate) = (temperature, tickSeconds, aliases, meanWaits, totalRate);
    }

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

    /// <summary>Compiles the rates of a job's pathways at a temperature (K).</summary>
    public static ConditionRates Compile(
        CellGraph graph, IReadOnlyList<HopPathway> pathways, double temperature, int waitBits = DefaultWaitBits)
    {
        double[] rateOfPathway =
            [.. pathways.Select(pathway => ArrheniusRate.Of(pathway.AttemptFrequency, pathway.BarrierEv, temperature))];
        double[] rateOfKind = [.. graph.Kinds.Select(kind => rateOfPathway[kind.Pathway])];
        double[][] weights =
            [.. graph.Templates.Select(template => template.Edges.Select(edge => rateOfKind[edge.Kind]).ToArray())];
        double[] rateOfTemplate = [.. weights.Select(rates => rates.Sum())];
        double fastest = rateOfTemplate.Max();
        if (!(fastest > 0) || !double.IsFinite(fastest))
        {
            throw new InputException(
                $"at {temperature} K the fastest cell attempts {fastest} hops per second", "Lower the barrier or raise the temperature.");
        }

        double tick = 1 / (fastest * (1L << waitBits));
        ulong[] aliases = new ulong[graph.Templates.Sum(template => template.Edges.Count)];
        var meanWaits = new MeanWait[graph.Templates.Count];
        int first = 0;
        for (int t = 0; t < meanWaits.Length; t++)
        {
            if (rateOfTemplate[t] > 0)
            {
                AliasTable.Fill(weights[t], aliases.AsSpan(first, weights[t].Length));
                meanWaits[t] = MeanWaitOf(fastest / rateOfTemplate[t] * (1L << waitBits));
            }

            first += weights[t].Length;
        }

        double total = graph.TemplateOfCell.Sum(template => rateOfTemplate[template]);
        return new ConditionRates(temperature, tick, aliases, meanWaits, total);
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
