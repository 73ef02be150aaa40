using System.Numerics;

namespace KmcIonics.Validation.Tests.Environments;

/// <summary>The master equation of ions on a grid whose hops follow a rule: of a number of them, or of any number between two reservoirs.</summary>
internal sealed class GridEquation
{
    // Tags of transitions.
    private const int Hop = 0;

    private readonly SmallSystem system;
    private readonly GridRule rule;
    private readonly MarkovChain chain;
    private readonly int[] states;

    private GridEquation(SmallSystem system, GridRule rule, Func<int, bool> isState)
    {
        (this.system, this.rule) = (system, rule);
        states = [.. Enumerable.Range(0, 1 << system.Sites).Where(isState)];
        chain = new MarkovChain(states.Length);
        foreach (int state in states)
        {
            foreach (GridEdge edge in system.Edges)
            {
                AddHop(state, edge.From, edge.To, edge.X, edge.Y);
                AddHop(state, edge.To, edge.From, -edge.X, -edge.Y);
            }
        }
    }

    /// <summary>Hops per second of all ions together.</summary>
    public double HopRate => chain.Sum(step => step.Tag == Hop ? 1 : 0);

    /// <summary>Mean displacement of all ions together along x, grid units per second.</summary>
    public double Drift => chain.Sum(step => step.X);

    /// <summary>½ d⟨(ΣΔx)²⟩/dt, in squared grid units per second.</summary>
    public double Diffusion => chain.Diffusion(step => step.X);

    /// <summary>The equation of a number of ions.</summary>
    public static GridEquation Closed(SmallSystem system, GridRule rule) => new(system, rule, state => BitOperations.PopCount((uint)state) == system.Ions);

    /// <summary>The equation of a grid whose rows at the walls across y exchange ions with reservoirs.</summary>
    /// <param name="system">Grid.</param>
    /// <param name="rule">Rule of its hops.</param>
    /// <param name="reservoirs">Chemical potentials at the first and at the last row, and barrier of exchanges, eV.</param>
    public static GridEquation Open(SmallSystem system, GridRule rule, (double First, double Last, double Barrier) reservoirs)
    {
        var equation = new GridEquation(system, rule, _ => true);
        foreach (int state in equation.states)
        {
            for (int x = 0; x < system.Width; x++)
            {
                equation.AddExchange(state, x, 1, reservoirs.First, reservoirs.Barrier);
                equation.AddExchange(state, x + (system.Width * (system.Height - 1)), 2, reservoirs.Last, reservoirs.Barrier);
            }
        }

        return equation;
    }

    /// <summary>Fraction of the time that the sites of a row are filled.</summary>
    public double Filling(int row) => states.Select((state, index) => chain.Stationary[index] * BitOperations.PopCount((uint)(state >> (row * system.Width) & ((1 << system.Width) - 1)))).Sum() / system.Width;

    /// <summary>Ions per second that come from a reservoir, 1 for the first, less those that go to it.</summary>
    public double Flow(int reservoir) => chain.Sum(step => step.Tag == reservoir ? Math.Sign(step.To - step.From) : 0);

    /// <summary>Exchanges per second with a reservoir, either way.</summary>
    public double Exchange(int reservoir) => chain.Sum(step => step.Tag == reservoir ? 0.5 : 0);

    private double EnergyEv(int site) => system.SiteEv[site];

    private void AddHop(int state, int source, int target, int x, int y)
    {
        if ((state >> source & 1) == 0 || (state >> target & 1) != 0)
            return;
        double gain = EnergyEv(target) - EnergyEv(source) - (system.WorkEv.X * x) - (system.WorkEv.Y * y);
        double rate = rule.Rate(GridHop.Of(system, state, source, (x, y))) * Math.Exp(-gain / (2 * system.ThermalEv));
        chain.Add(new Transition(IndexOf(state), IndexOf(state ^ (1 << source) ^ (1 << target)), rate, x, y, Hop));
    }

    // States ascend, so one more ion is a higher state.
    private void AddExchange(int state, int site, int reservoir, double potential, double barrier)
    {
        double gain = ((state >> site & 1) == 0 ? 1 : -1) * (EnergyEv(site) - potential);
        double rate = SmallSystem.Frequency * Math.Exp(-Math.Max(barrier + (gain / 2), Math.Max(0, gain)) / system.ThermalEv);
        chain.Add(new Transition(IndexOf(state), IndexOf(state ^ (1 << site)), rate, 0, 0, reservoir));
    }

    private int IndexOf(int state) => Array.BinarySearch(states, state);
}
