namespace KmcIonics.Validation.Tests;

/// <summary>
/// The ring of Katz, Lebowitz and Spohn: a hop to the right is as fast as the sites behind and ahead of it say, 0100→0010 1 + δ, 1100→1010 1 + ε, 0101→0011 1 − ε, 1101→1011 1 − δ, times p;
/// a hop to the left the same, mirrored, times q. Whatever p and q are, placements have the weight w^(pairs of neighbours), w = (1 − ε)/(1 + ε). J. Stat. Phys. 34, 497 (1984).
/// </summary>
/// <param name="Length">Sites, four or more.</param>
/// <param name="Ions">Ions.</param>
/// <param name="Delta">δ.</param>
/// <param name="Epsilon">ε.</param>
/// <param name="Right">p.</param>
/// <param name="Left">q.</param>
internal sealed record DrivenRing(int Length, int Ions, double Delta, double Epsilon, double Right, double Left)
{
    /// <summary>Rate of a hop by what is behind and ahead of it, in units of p or q, [behind + 2 ahead].</summary>
    public double[] Rates => [1 + Delta, 1 + Epsilon, 1 - Epsilon, 1 - Delta];

    private double PairWeight => (1 - Epsilon) / (1 + Epsilon);

    /// <summary>Hops to the right through a bond in unit time at p = 1, from the weights: sums over all placements, by the four sites around the bond and the number of ions on the others.</summary>
    public double PerBond()
    {
        double sum = 0;
        for (int pattern = 0; pattern < 4; pattern++)
            sum += Rates[pattern] * WeightOf((pattern & 1) != 0, filled: true, next: false, ahead: (pattern & 2) != 0);
        double all = 0;
        for (int four = 0; four < 16; four++)
            all += WeightOf((four & 1) != 0, (four & 2) != 0, (four & 4) != 0, (four & 8) != 0);
        return sum / all;
    }

    /// <summary>Hops to the right and to the left through a bond in unit time, from the master equation over all placements.</summary>
    public (double Right, double Left) FromMasterEquation()
    {
        int[] states = [.. Enumerable.Range(0, 1 << Length).Where(state => int.PopCount(state) == Ions)];
        Dictionary<int, int> index = states.Select((state, at) => (state, at)).ToDictionary(pair => pair.state, pair => pair.at);
        double[,] generator = new double[states.Length, states.Length];
        double[] right = new double[states.Length];
        (double[] rightward, double[] leftward) = (new double[states.Length], new double[states.Length]);
        for (int from = 0; from < states.Length; from++)
        {
            foreach ((int to, double rate, bool isRight) in Hops(states[from]))
            {
                generator[index[to], from] += rate;
                generator[from, from] -= rate;
                (isRight ? rightward : leftward)[from] += rate / Length;
            }
        }

        // One equation follows from the others; in its place the probabilities add up to one.
        for (int state = 0; state < states.Length; state++)
            generator[0, state] = 1;
        right[0] = 1;
        double[] stationary = LinearSystem.Solve(generator, right);
        return (stationary.Zip(rightward, (p, rate) => p * rate).Sum(), stationary.Zip(leftward, (p, rate) => p * rate).Sum());
    }

    private IEnumerable<(int To, double Rate, bool IsRight)> Hops(int state)
    {
        int Bit(int site) => state >> ((site + Length) % Length) & 1;
        for (int site = 0; site < Length; site++)
        {
            int next = (site + 1) % Length;
            if (Bit(site) == Bit(next))
                continue;
            bool isRight = Bit(site) == 1;
            int pattern = isRight ? Bit(site - 1) + (2 * Bit(site + 2)) : Bit(site + 2) + (2 * Bit(site - 1));
            yield return (state ^ (1 << site) ^ (1 << next), (isRight ? Right : Left) * Rates[pattern], isRight);
        }
    }

    // Sum of the weights of all placements with these four sites in a row; the other sites are added one by one, and known by what the last one holds and how many ions there are.
    private double WeightOf(bool behind, bool filled, bool next, bool ahead)
    {
        double Pair(bool one, bool other) => one && other ? PairWeight : 1;
        double[][] sums = [new double[Ions + 1], new double[Ions + 1]];
        int start = (behind ? 1 : 0) + (filled ? 1 : 0) + (next ? 1 : 0) + (ahead ? 1 : 0);
        if (start > Ions)
            return 0;
        sums[ahead ? 1 : 0][start] = Pair(behind, filled) * Pair(filled, next) * Pair(next, ahead);
        for (int site = 4; site < Length; site++)
        {
            double[][] grown = [new double[Ions + 1], new double[Ions + 1]];
            for (int ions = 0; ions <= Ions; ions++)
            {
                grown[0][ions] = sums[0][ions] + sums[1][ions];
                if (ions > 0)
                    grown[1][ions] = sums[0][ions - 1] + (PairWeight * sums[1][ions - 1]);
            }

            sums = grown;
        }

        return sums[0][Ions] + (Pair(true, behind) * sums[1][Ions]);
    }
}
