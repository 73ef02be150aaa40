using System.Numerics;

namespace KmcIonics.Analysis;

/// <summary>An equivalent circuit, elements in series, fitted to an impedance spectrum.</summary>
public sealed record CircuitFit
{
    private const CircuitElementKind R = CircuitElementKind.Resistance;
    private const CircuitElementKind RQ = CircuitElementKind.ResistanceAndPhase;
    private const CircuitElementKind Q = CircuitElementKind.Phase;

    private const double Close = 0.01;

    // A circuit with more elements must come so much nearer.
    private const double Nearer = 0.7;

    private static readonly CircuitTopology[] s_conducting = [new(RQ), new(R, RQ), new(RQ, RQ), new(R, RQ, RQ), new(RQ, RQ, RQ)];
    private static readonly CircuitTopology[] s_blocking = [new(R, Q), new(RQ, Q), new(RQ, RQ, Q)];

    /// <summary>Elements, fastest first.</summary>
    public required IReadOnlyList<CircuitElement> Elements { get; init; }

    /// <summary>Root mean square of the differences between spectrum and circuit over the standard errors of the spectrum; NaN where these are not known.</summary>
    public required double Misfit { get; init; }

    /// <summary>Largest difference between spectrum and circuit over the magnitude of the impedance.</summary>
    public required double LargestDifference { get; init; }

    /// <summary>
    /// The simplest circuit that agrees with the spectrum within its errors, or to 1 % everywhere; else the one that comes nearest. Errors of the elements come from fits without one
    /// replica each, as the points of a spectrum share their fluctuations.
    /// </summary>
    /// <param name="frequency">Hz, [frequencies].</param>
    /// <param name="impedance">[frequencies]</param>
    /// <param name="without">The impedance without one replica, [replicas][frequencies]; empty for one replica.</param>
    /// <param name="blocks">Whether the circuit ends in a constant-phase element that blocks direct current.</param>
    /// <returns>Null where the spectrum has too few points for any.</returns>
    public static CircuitFit? Of(IReadOnlyList<double> frequency, Complex[] impedance, IReadOnlyList<Complex[]> without, bool blocks)
    {
        double[] angular = [.. frequency.Select(f => 2 * Math.PI * f)];
        double[] errors = [.. impedance.Select((value, f) => ErrorOf(ComplexEstimate.Jackknife(value, [.. without.Select(one => one[f])])))];
        CircuitFit? best = null;
        foreach (CircuitTopology topology in blocks ? s_blocking : s_conducting)
        {
            if (CircuitSolution.Find(topology, angular, impedance, start: null) is not { } solution)
                continue;
            CircuitFit fit = Describe(solution, [.. without.Select(one => CircuitSolution.Find(topology, angular, one, solution))], impedance, angular, errors);
            if (best is null || fit.LargestDifference < Nearer * best.LargestDifference)
                best = fit;
            if (best.LargestDifference < Close || best.Misfit < 1)
                break;
        }

        return best;
    }

    private static CircuitFit Describe(CircuitSolution solution, IReadOnlyList<CircuitSolution?> without, Complex[] impedance, double[] angular, double[] errors)
    {
        CircuitSolution[] others = [.. without.OfType<CircuitSolution>()];
        Complex[] differences = [.. angular.Select((omega, f) => solution.Impedance(omega) - impedance[f])];
        return new CircuitFit
        {
            Elements = [.. Enumerable.Range(0, solution.Topology.Kinds.Count).OrderBy(solution.OrderOf).Select(element => ElementOf(solution, others.Length == without.Count ? others : [], element))],
            Misfit = Math.Sqrt(differences.Select((difference, f) => Math.Pow(difference.Magnitude / errors[f], 2)).Average()),
            LargestDifference = differences.Select((difference, f) => difference.Magnitude / impedance[f].Magnitude).Max(),
        };
    }

    private static CircuitElement ElementOf(CircuitSolution solution, CircuitSolution[] without, int element)
    {
        (double resistance, double capacitance, double exponent) = solution.ValuesOf(element);
        Estimate Of(double value, Func<(double Resistance, double Capacitance, double Exponent), double> pick) =>
            double.IsNaN(value) ? Unmeasured.Value : ReplicaStatistics.Jackknife(value, [.. without.Select(one => pick(one.ValuesOf(element)))]);
        return new CircuitElement
        {
            Kind = solution.Topology.Kinds[element],
            Resistance = Of(resistance, values => values.Resistance),
            Capacitance = Of(capacitance, values => values.Capacitance),
            Exponent = Of(exponent, values => values.Exponent),
        };
    }

    private static double ErrorOf(ComplexEstimate estimate) =>
        estimate is { Real.StandardError: { } real, Imaginary.StandardError: { } imaginary } ? Math.Sqrt((real * real) + (imaginary * imaginary)) : double.NaN;
}
