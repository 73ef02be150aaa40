using System.Numerics;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// The master equation of a few interacting ions on a rectangular grid, solved in full: every placement of the ions is a state, and every hop a transition. It
/// shares no code with the engine.
/// </summary>
internal sealed class MasterEquation
{
    private readonly int width;
    private readonly int height;
    private readonly int[] states;
    private readonly Dictionary<int, int> indexOf;
    private readonly List<(int From, int To, double Rate, double X, double Y)> transitions = [];

    /// <summary>Enumerates the states of a periodic grid with hops to the four nearest sites.</summary>
    /// <param name="width">Sites along x, three or more.</param>
    /// <param name="height">Sites along y, three or more.</param>
    /// <param name="ions">Number of ions.</param>
    /// <param name="rate">Rate of a hop, Hz, from the energy it gains, eV.</param>
    /// <param name="energy">Energy of a pair of ions, eV, by the square of their distance in units of the grid.</param>
    /// <param name="work">Work that a field does in a hop along x and along y, eV: the hop gains so much less.</param>
    public MasterEquation(int width, int height, int ions, Func<double, double> rate, Func<int, double> energy, (double X, double Y) work = default)
    {
        (this.width, this.height) = (width, height);
        states = [.. Enumerable.Range(0, 1 << (width * height)).Where(state => BitOperations.PopCount((uint)state) == ions)];
        indexOf = states.Select((state, index) => (state, index)).ToDictionary(pair => pair.state, pair => pair.index);
        for (int from = 0; from < states.Length; from++)
        {
            for (int site = 0; site < width * height; site++)
            {
                foreach ((int dx, int dy) in ((int, int)[])[(1, 0), (-1, 0), (0, 1), (0, -1)])
                {
                    int target = SiteAt(site % width + dx, site / width + dy);
                    if ((states[from] >> site & 1) == 0 || (states[from] >> target & 1) != 0)
                        continue;
                    int after = states[from] ^ (1 << site) ^ (1 << target);
                    transitions.Add((from, indexOf[after], rate(EnergyOf(after, energy) - EnergyOf(states[from], energy) - (work.X * dx) - (work.Y * dy)), dx, dy));
                }
            }
        }

        Stationary = Solve();
    }

    /// <summary>Probability of each state in the long run.</summary>
    public double[] Stationary { get; }

    /// <summary>Hops per second of all ions together.</summary>
    public double HopRate => transitions.Sum(hop => Stationary[hop.From] * hop.Rate);

    /// <summary>Mean displacement of all ions together along x and along y, grid units per second.</summary>
    public (double X, double Y) Drift =>
        (transitions.Sum(hop => Stationary[hop.From] * hop.Rate * hop.X), transitions.Sum(hop => Stationary[hop.From] * hop.Rate * hop.Y));

    /// <summary>
    /// ½ d⟨(ΣΔx)²⟩/dt and the same along y, in squared grid units per second: ½ Σ π k Δx² + Σ π k Δx φ', where φ' is the displacement
    /// still to come on average in the state after the hop, −Qφ = v, and v the drift in a state.
    /// </summary>
    public (double X, double Y) CollectiveDiffusion => (Collective(hop => hop.X), Collective(hop => hop.Y));

    private double Collective(Func<(int From, int To, double Rate, double X, double Y), double> step)
    {
        double[] drift = new double[states.Length];
        double[,] matrix = new double[states.Length, states.Length];
        double squares = 0;
        foreach (var hop in transitions)
        {
            drift[hop.From] += hop.Rate * step(hop);
            squares += Stationary[hop.From] * hop.Rate * step(hop) * step(hop);
            matrix[hop.From, hop.From] += hop.Rate;
            matrix[hop.From, hop.To] -= hop.Rate;
        }

        // Q has no inverse: φ counts from the first state.
        for (int state = 0; state < states.Length; state++)
            matrix[0, state] = state == 0 ? 1 : 0;
        double[] toCome = LinearSystem.Solve(matrix, [0, .. drift.Skip(1)]);
        return (squares / 2) + transitions.Sum(hop => Stationary[hop.From] * hop.Rate * step(hop) * toCome[hop.To]);
    }

    private double[] Solve()
    {
        double[,] matrix = new double[states.Length, states.Length];
        foreach (var hop in transitions)
        {
            matrix[hop.To, hop.From] += hop.Rate;
            matrix[hop.From, hop.From] -= hop.Rate;
        }

        for (int state = 0; state < states.Length; state++)
            matrix[0, state] = 1;
        return LinearSystem.Solve(matrix, [1, .. Enumerable.Repeat(0.0, states.Length - 1)]);
    }

    private double EnergyOf(int state, Func<int, double> energy)
    {
        double sum = 0;
        for (int one = 0; one < width * height; one++)
        {
            for (int two = 0; two < one; two++)
                sum += (state >> one & state >> two & 1) == 0 ? 0 : energy(SquareDistance(one, two));
        }

        return sum;
    }

    private int SquareDistance(int one, int two)
    {
        int x = Math.Abs(one % width - two % width);
        int y = Math.Abs(one / width - two / width);
        (x, y) = (Math.Min(x, width - x), Math.Min(y, height - y));
        return (x * x) + (y * y);
    }

    private int SiteAt(int x, int y) => (((y + height) % height) * width) + ((x + width) % width);
}
