namespace KmcIonics.Validation.Tests;

/// <summary>
/// The master equation of a small system, solved in full: every placement of the ions is a state, and every hop a transition. It shares no code with the engine.
/// </summary>
internal sealed class MasterEquation
{
    private readonly SmallSystem system;
    private readonly Configurations configurations;
    private readonly MarkovChain chain;

    /// <summary>Enumerates the states and solves for the stationary ones.</summary>
    public MasterEquation(SmallSystem system)
    {
        this.system = system;
        configurations = new Configurations(system);
        chain = new MarkovChain(configurations.States.Length);
        IReadOnlyList<GridEdge> edges = system.Edges;
        for (int state = 0; state < configurations.States.Length; state++)
        {
            for (int edge = 0; edge < edges.Count; edge++)
            {
                AddHop(state, edge, forward: true, edges[edge]);
                AddHop(state, edge, forward: false, edges[edge]);
            }
        }
    }

    /// <summary>Placements, a bit a site, [states].</summary>
    public IReadOnlyList<int> States => configurations.States;

    /// <summary>Probability of each state in the long run.</summary>
    public double[] Stationary => chain.Stationary;

    /// <summary>Probability of each state at equilibrium: that in the long run unless a field drives the ions round the grid.</summary>
    public IReadOnlyList<double> Boltzmann => configurations.Boltzmann;

    /// <summary>Hops per second of all ions together.</summary>
    public double HopRate => chain.Sum(_ => 1);

    /// <summary>Mean displacement of all ions together along x and along y, grid units per second.</summary>
    public (double X, double Y) Drift => (chain.Sum(hop => hop.X), chain.Sum(hop => hop.Y));

    /// <summary>½ d⟨(ΣΔx)²⟩/dt and the same along y, in squared grid units per second.</summary>
    public (double X, double Y) CollectiveDiffusion => (chain.Diffusion(hop => hop.X), chain.Diffusion(hop => hop.Y));

    /// <summary>Fraction of the time that each site is filled, [sites].</summary>
    public double[] Occupation =>
        [.. Enumerable.Range(0, system.Sites).Select(site => States.Select((state, index) => (state >> site & 1) * Stationary[index]).Sum())];

    /// <summary>Hops per second along an edge, in its direction or against it.</summary>
    public double Traffic(int edge, bool forward) => chain.Sum(hop => hop.Tag == TagOf(edge, forward) ? 1 : 0);

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
        chain.Add(new Transition(state, after, system.Rate(edge, gain), sign * step.X, sign * step.Y, TagOf(edge, forward)));
    }

    private static int TagOf(int edge, bool forward) => (2 * edge) + (forward ? 1 : 0);
}
