namespace KmcIonics.Validation.Tests;

/// <summary>A few states and the rates of the transitions between them, solved in full.</summary>
/// <param name="states">Number of states.</param>
internal sealed class MarkovChain(int states)
{
    private readonly List<Transition> _transitions = [];
    private double[]? _stationary;

    /// <summary>Probability of each state in the long run.</summary>
    public double[] Stationary => _stationary ??= Solve();

    /// <summary>Adds a transition.</summary>
    public void Add(Transition transition) => _transitions.Add(transition);

    /// <summary>Mean of a quantity that transitions add to, per second.</summary>
    public double Sum(Func<Transition, double> counted) => _transitions.Sum(hop => Stationary[hop.From] * hop.Rate * counted(hop));

    /// <summary>
    /// ½ d⟨X²⟩/dt of a displacement X that transitions add to and that has no drift: ½ Σ π k Δx² + Σ π k Δx φ', where φ' is the displacement still to come on average in the
    /// state after the hop, −Qφ = v, and v the drift in a state.
    /// </summary>
    public double Diffusion(Func<Transition, double> step)
    {
        double[] drift = new double[states];
        double[,] matrix = new double[states, states];
        double squares = 0;
        foreach (Transition hop in _transitions)
        {
            drift[hop.From] += hop.Rate * step(hop);
            squares += Stationary[hop.From] * hop.Rate * step(hop) * step(hop);
            matrix[hop.From, hop.From] += hop.Rate;
            matrix[hop.From, hop.To] -= hop.Rate;
        }

        // Q has no inverse: φ counts from the first state.
        for (int state = 0; state < states; state++)
            matrix[0, state] = state == 0 ? 1 : 0;
        double[] toCome = LinearSystem.Solve(matrix, [0, .. drift.Skip(1)]);
        return (squares / 2) + _transitions.Sum(hop => Stationary[hop.From] * hop.Rate * step(hop) * toCome[hop.To]);
    }

    private double[] Solve()
    {
        double[,] matrix = new double[states, states];
        foreach (Transition hop in _transitions)
        {
            matrix[hop.To, hop.From] += hop.Rate;
            matrix[hop.From, hop.From] -= hop.Rate;
        }

        for (int state = 0; state < states; state++)
            matrix[0, state] = 1;
        return LinearSystem.Solve(matrix, [1, .. Enumerable.Repeat(0.0, states - 1)]);
    }
}

/// <summary>A transition between two states.</summary>
/// <param name="From">State before.</param>
/// <param name="To">State after.</param>
/// <param name="Rate">Hz.</param>
/// <param name="X">Displacement along x, grid units.</param>
/// <param name="Y">Displacement along y, grid units.</param>
/// <param name="Tag">What it is, as whoever adds it counts.</param>
internal readonly record struct Transition(int From, int To, double Rate, int X, int Y, int Tag);
