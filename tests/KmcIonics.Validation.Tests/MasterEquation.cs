namespace KmcIonics.Validation.Tests;

/// <summary>
/// The master equation of a small system, solved in full: every placement of the ions is a state, and every hop a transition. It shares no code with the engine.
/// </summary>
internal sealed class MasterEquation
{
    private readonly SmallSystem system;
    private readonly Configurations configurations;
    private readonly List<Transition> transitions = [];

    /// <summary>Enumerates the states and solves for the stationary ones.</summary>
    public MasterEquation(SmallSystem system)
    {
        this.system = system;
        configurations = new Configurations(system);
        IReadOnlyList<GridEdge> edges = system.Edges;
        for (int state = 0; state < configurations.States.Length; state++)
        {
            for (int edge = 0; edge < edges.Count; edge++)
            {
                AddHop(state, edge, forward: true, edges[edge]);
                AddHop(state, edge, forward: false, edges[edge]);
            }
        }

        Stationary = Solve();
    }

    /// <summary>Placements, a bit a site, [states].</summary>
    public IReadOnlyList<int> States => configurations.States;

    /// <summary>Probability of each state in the long run.</summary>
    public double[] Stationary { get; }

    /// <summary>Probability of each state at equilibrium: that in the long run unless a field drives the ions round the grid.</summary>
    public IReadOnlyList<double> Boltzmann => configurations.Boltzmann;

    /// <summary>Hops per second of all ions together.</summary>
    public double HopRate => Sum(_ => 1);

    /// <summary>Mean displacement of all ions together along x and along y, grid units per second.</summary>
    public (double X, double Y) Drift => (Sum(hop => hop.X), Sum(hop => hop.Y));

    /// <summary>
    /// ½ d⟨(ΣΔx)²⟩/dt and the same along y, in squared grid units per second: ½ Σ π k Δx² + Σ π k Δx φ', where φ' is the displacement
    /// still to come on average in the state after the hop, −Qφ = v, and v the drift in a state.
    /// </summary>
    public (double X, double Y) CollectiveDiffusion => (Collective(hop => hop.X), Collective(hop => hop.Y));

    /// <summary>Fraction of the time that each site is filled, [sites].</summary>
    public double[] Occupation =>
        [.. Enumerable.Range(0, system.Sites).Select(site => States.Select((state, index) => (state >> site & 1) * Stationary[index]).Sum())];

    /// <summary>Hops per second along an edge, in its direction or against it.</summary>
    public double Traffic(int edge, bool forward) => Sum(hop => hop.Edge == edge && hop.Forward == forward ? 1 : 0);

    /// <summary>Hops per second along an edge less those against it.</summary>
    public double NetTraffic(int edge) => Traffic(edge, forward: true) - Traffic(edge, forward: false);

    private void AddHop(int state, int edge, bool forward, GridEdge step)
    {
        (int source, int target, int sign) = forward ? (step.From, step.To, 1) : (step.To, step.From, -1);
        int before = configurations.States[state];
        if ((before >> source & 1) == 0 || (before >> target & 1) != 0)
            return;
        int after = configurations.IndexOf(before ^ (1 << source) ^ (1 << target));
        double work = sign * ((system.WorkEv.X * step.X) + (system.WorkEv.Y * step.Y));
        double gain = configurations.EnergyEv[after] - configurations.EnergyEv[state] - work;
        transitions.Add(new Transition(state, after, edge, forward, system.Rate(edge, gain), sign * step.X, sign * step.Y));
    }

    private double Sum(Func<Transition, double> counted) => transitions.Sum(hop => Stationary[hop.From] * hop.Rate * counted(hop));

    private double Collective(Func<Transition, double> step)
    {
        int count = Stationary.Length;
        double[] drift = new double[count];
        double[,] matrix = new double[count, count];
        double squares = 0;
        foreach (Transition hop in transitions)
        {
            drift[hop.From] += hop.Rate * step(hop);
            squares += Stationary[hop.From] * hop.Rate * step(hop) * step(hop);
            matrix[hop.From, hop.From] += hop.Rate;
            matrix[hop.From, hop.To] -= hop.Rate;
        }

        // Q has no inverse: φ counts from the first state.
        for (int state = 0; state < count; state++)
            matrix[0, state] = state == 0 ? 1 : 0;
        double[] toCome = LinearSystem.Solve(matrix, [0, .. drift.Skip(1)]);
        return (squares / 2) + transitions.Sum(hop => Stationary[hop.From] * hop.Rate * step(hop) * toCome[hop.To]);
    }

    private double[] Solve()
    {
        int count = configurations.States.Length;
        double[,] matrix = new double[count, count];
        foreach (Transition hop in transitions)
        {
            matrix[hop.To, hop.From] += hop.Rate;
            matrix[hop.From, hop.From] -= hop.Rate;
        }

        for (int state = 0; state < count; state++)
            matrix[0, state] = 1;
        return LinearSystem.Solve(matrix, [1, .. Enumerable.Repeat(0.0, count - 1)]);
    }

    private readonly record struct Transition(int From, int To, int Edge, bool Forward, double Rate, int X, int Y);
}
