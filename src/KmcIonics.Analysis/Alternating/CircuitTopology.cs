using System.Numerics;

namespace KmcIonics.Analysis;

/// <summary>Elements in series, and where the parameters of each stand among those of all.</summary>
internal sealed class CircuitTopology
{
    private const double LeastExponent = 0.3;

    // Ratio of the times of neighbouring arcs that a fit starts from.
    private const double ApartAtStart = 30;

    // A parameter that is a logarithm may go this far from where a fit starts.
    private const double Reach = 30;

    private readonly int[] first;

    public CircuitTopology(params IReadOnlyList<CircuitElementKind> kinds)
    {
        Kinds = kinds;
        first = new int[kinds.Count];
        for (int element = 0; element < first.Length; element++)
            (first[element], ParameterCount) = (ParameterCount, ParameterCount + CircuitElement.ParameterCount(kinds[element]));
    }

    /// <summary>The elements.</summary>
    public IReadOnlyList<CircuitElementKind> Kinds { get; }

    /// <summary>Parameters of all.</summary>
    public int ParameterCount { get; }

    /// <summary>Parameters of an element, and those after it.</summary>
    public ReadOnlySpan<double> Of(int element, double[] parameters) => parameters.AsSpan(first[element]);

    /// <summary>Impedance at ω.</summary>
    public Complex Impedance(double[] parameters, double angularFrequency)
    {
        Complex sum = 0;
        for (int element = 0; element < first.Length; element++)
            sum += CircuitElement.Impedance(Kinds[element], Of(element, parameters), angularFrequency);
        return sum;
    }

    /// <summary>Where a fit starts: arcs share out the real part, with times spread over the logarithm of the frequencies around the highest arc.</summary>
    public double[] Guess(double[] angular, Complex[] impedance)
    {
        double real = Math.Max(impedance.Max(z => z.Real), 1e-3 * impedance.Max(z => z.Magnitude));
        int arcs = Kinds.Count(kind => kind == CircuitElementKind.ResistanceAndPhase);
        int highest = Enumerable.Range(0, impedance.Length).MinBy(k => impedance[k].Imaginary);
        double centre = Kinds.Contains(CircuitElementKind.Phase) ? Math.Sqrt(angular[0] * angular[^1]) : angular[highest];
        List<double> guess = [];
        int arc = 0;
        foreach (CircuitElementKind kind in Kinds)
        {
            guess.AddRange(kind switch
            {
                CircuitElementKind.Resistance => [Math.Log(Math.Max(impedance[^1].Real, 1e-3 * real))],
                CircuitElementKind.ResistanceAndPhase => [Math.Log(real / arcs), ((arc++ - ((arcs - 1) / 2.0)) * Math.Log(ApartAtStart)) - Math.Log(centre), 0.9],
                _ => (double[])[-Math.Log(impedance[0].Magnitude * angular[0]), 0.95],
            });
        }

        return [.. guess];
    }

    /// <summary>Between what parameters may lie that start from a guess.</summary>
    public (double[] Lower, double[] Upper) Bounds(double[] guess)
    {
        double[] lower = [.. guess.Select(value => value - Reach)];
        double[] upper = [.. guess.Select(value => value + Reach)];
        for (int element = 0; element < first.Length; element++)
        {
            int last = first[element] + CircuitElement.ParameterCount(Kinds[element]) - 1;
            if (Kinds[element] != CircuitElementKind.Resistance)
                (lower[last], upper[last]) = (LeastExponent, 1);
        }

        return (lower, upper);
    }
}
