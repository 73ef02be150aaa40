namespace KmcIonics.Validation.Tests;

/// <summary>
/// The master equation of ions of two species on a periodic grid, solved in full: every placement is a state, a code a site (0 vacancy, 1 and 2 the species); hops to
/// the four nearest sites and exchanges of unlike neighbours are its transitions. It shares no code with the engine.
/// </summary>
internal sealed class SpeciesGrid
{
    private readonly int width;
    private readonly int height;
    private readonly List<byte[]> states = [];
    private readonly List<Transition> transitions = [];
    private readonly double[] stationary;

    /// <summary>Enumerates the states.</summary>
    /// <param name="width">Sites along x, three or more.</param>
    /// <param name="height">Sites along y, three or more.</param>
    /// <param name="ions">Ions of each species.</param>
    /// <param name="energy">Energy of a placement.</param>
    /// <param name="rate">Rate of a transition: code of the mover, code of what it changes places with, the energy gained, and the step; negative for none.</param>
    public SpeciesGrid(int width, int height, int[] ions, Func<byte[], double> energy, Func<byte, byte, double, (int X, int Y), double> rate)
    {
        (this.width, this.height) = (width, height);
        Enumerate(new byte[width * height], 0, [.. ions]);
        Dictionary<string, int> indexOf = states.Select((state, index) => (Key(state), index)).ToDictionary();
        double[] energies = [.. states.Select(energy)];
        for (int from = 0; from < states.Count; from++)
        {
            for (int site = 0; site < width * height; site++)
            {
                foreach ((int X, int Y) step in ((int, int)[])[(1, 0), (-1, 0), (0, 1), (0, -1)])
                {
                    int target = Neighbour(site, step);
                    (byte mover, byte other) = (states[from][site], states[from][target]);
                    // An exchange is one transition, told from its first species.
                    if (mover == 0 || mover == other || (other != 0 && mover > other))
                        continue;
                    byte[] after = [.. states[from]];
                    (after[site], after[target]) = (other, mover);
                    int to = indexOf[Key(after)];
                    double hz = rate(mover, other, energies[to] - energies[from], step);
                    if (hz >= 0)
                        transitions.Add(new Transition(from, to, hz, mover, other, step));
                }
            }
        }

        stationary = Solve();
    }

    /// <summary>Hops of a species per second, exchanges among them.</summary>
    public double HopRate(int code) => transitions.Where(one => one.Mover == code || one.Other == code).Sum(one => stationary[one.From] * one.Rate);

    /// <summary>Mean number of ions of a species on a site.</summary>
    public double Occupation(int code, int site) => states.Select((state, index) => state[site] == code ? stationary[index] : 0).Sum();

    /// <summary>Mean displacement of all ions of a species together, grid units per second.</summary>
    public (double X, double Y) Drift(int code) =>
        (transitions.Sum(one => stationary[one.From] * one.Rate * Step(one, code).X), transitions.Sum(one => stationary[one.From] * one.Rate * Step(one, code).Y));

    /// <summary>½ d⟨X²⟩/dt and the same along y of X = Σ_s weight_s Σ Δr over the ions of each species, squared grid units per second.</summary>
    public (double X, double Y) Diffusion(int weightOfFirst, int weightOfSecond)
    {
        int[] weights = [0, weightOfFirst, weightOfSecond];
        double X(Transition one) => (weights[1] * Step(one, 1).X) + (weights[2] * Step(one, 2).X);
        double Y(Transition one) => (weights[1] * Step(one, 1).Y) + (weights[2] * Step(one, 2).Y);
        return (Collective(X), Collective(Y));
    }

    private static (int X, int Y) Step(Transition one, int code) =>
        one.Mover == code ? one.Step : one.Other == code ? (-one.Step.X, -one.Step.Y) : (0, 0);

    private double Collective(Func<Transition, double> step)
    {
        double[] drift = new double[states.Count];
        double[,] matrix = new double[states.Count, states.Count];
        double squares = 0;
        foreach (Transition one in transitions)
        {
            drift[one.From] += one.Rate * step(one);
            squares += stationary[one.From] * one.Rate * step(one) * step(one);
            matrix[one.From, one.From] += one.Rate;
            matrix[one.From, one.To] -= one.Rate;
        }

        // The generator has no inverse: what is to come counts from the first state.
        for (int state = 0; state < states.Count; state++)
            matrix[0, state] = state == 0 ? 1 : 0;
        double[] toCome = LinearSystem.Solve(matrix, [0, .. drift.Skip(1)]);
        return (squares / 2) + transitions.Sum(one => stationary[one.From] * one.Rate * step(one) * toCome[one.To]);
    }

    private double[] Solve()
    {
        double[,] matrix = new double[states.Count, states.Count];
        foreach (Transition one in transitions)
        {
            matrix[one.To, one.From] += one.Rate;
            matrix[one.From, one.From] -= one.Rate;
        }

        for (int state = 0; state < states.Count; state++)
            matrix[0, state] = 1;
        return LinearSystem.Solve(matrix, [1, .. Enumerable.Repeat(0.0, states.Count - 1)]);
    }

    private void Enumerate(byte[] state, int site, int[] left)
    {
        if (site == state.Length)
        {
            if (left.All(count => count == 0))
                states.Add([.. state]);
            return;
        }

        for (byte code = 0; code <= left.Length; code++)
        {
            if (code > 0 && left[code - 1]-- == 0)
            {
                left[code - 1]++;
                continue;
            }

            state[site] = code;
            Enumerate(state, site + 1, left);
            if (code > 0)
                left[code - 1]++;
        }

        state[site] = 0;
    }

    private int Neighbour(int site, (int X, int Y) step) => (((site / width) + step.Y + height) % height * width) + (((site % width) + step.X + width) % width);

    private static string Key(byte[] state) => string.Concat(state);

    private readonly record struct Transition(int From, int To, double Rate, byte Mover, byte Other, (int X, int Y) Step);
}
