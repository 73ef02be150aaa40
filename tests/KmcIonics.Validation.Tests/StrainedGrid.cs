using System.Numerics;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// The master equation of a few ions that exclude each other on a periodic grid whose sites and saddles strain has shifted, solved in full. It shares no code with the engine.
/// </summary>
internal sealed class StrainedGrid
{
    private readonly int[] states;
    private readonly List<(int From, int To, double Rate, int X, int Y)> transitions = [];

    /// <summary>Enumerates the states of a grid with hops to the four nearest sites.</summary>
    /// <param name="width">Sites along x, three or more.</param>
    /// <param name="height">Sites along y, three or more.</param>
    /// <param name="ions">Number of ions.</param>
    /// <param name="rate">Rate of a hop from one site to another along a step, Hz.</param>
    public StrainedGrid(int width, int height, int ions, Func<int, int, (int X, int Y), double> rate)
    {
        states = [.. Enumerable.Range(0, 1 << (width * height)).Where(state => BitOperations.PopCount((uint)state) == ions)];
        for (int from = 0; from < states.Length; from++)
        {
            for (int site = 0; site < width * height; site++)
            {
                foreach ((int X, int Y) step in ((int, int)[])[(1, 0), (-1, 0), (0, 1), (0, -1)])
                {
                    int target = (((site / width) + step.Y + height) % height * width) + (((site % width) + step.X + width) % width);
                    if ((states[from] >> site & 1) == 0 || (states[from] >> target & 1) != 0)
                        continue;
                    int after = Array.BinarySearch(states, states[from] ^ (1 << site) ^ (1 << target));
                    transitions.Add((from, after, rate(site, target, step), step.X, step.Y));
                }
            }
        }

        double[,] matrix = new double[states.Length, states.Length];
        foreach (var hop in transitions)
        {
            matrix[hop.To, hop.From] += hop.Rate;
            matrix[hop.From, hop.From] -= hop.Rate;
        }

        for (int state = 0; state < states.Length; state++)
            matrix[0, state] = 1;
        Stationary = LinearSystem.Solve(matrix, [1, .. Enumerable.Repeat(0.0, states.Length - 1)]);
    }

    /// <summary>Probability of each state in the long run.</summary>
    public double[] Stationary { get; }

    /// <summary>Hops per second of all ions together.</summary>
    public double HopRate => transitions.Sum(hop => Stationary[hop.From] * hop.Rate);

    /// <summary>Probability that a site is filled.</summary>
    public double Occupation(int site) => states.Select((state, index) => (state >> site & 1) * Stationary[index]).Sum();

    /// <summary>½ d⟨(ΣΔx)²⟩/dt along x and along y, in squared grid units per second: the squares of the hops, and what is still to come on average after each.</summary>
    public (double X, double Y) CollectiveDiffusion => (Collective(hop => hop.X), Collective(hop => hop.Y));

    private double Collective(Func<(int From, int To, double Rate, int X, int Y), int> step)
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

        // The generator has no inverse: what is to come counts from the first state.
        for (int state = 0; state < states.Length; state++)
            matrix[0, state] = state == 0 ? 1 : 0;
        double[] toCome = LinearSystem.Solve(matrix, [0, .. drift.Skip(1)]);
        return (squares / 2) + transitions.Sum(hop => Stationary[hop.From] * hop.Rate * step(hop) * toCome[hop.To]);
    }
}
