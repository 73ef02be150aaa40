using KmcIonics.Engine.Compilation;

namespace KmcIonics.Engine.Ensembles;

/// <summary>
/// Which share of the rings of the clocks becomes events: Σ Λ p / Σ Λ over the edges, with the chance p of each as the kernels have it, in placements that replicas start with,
/// settled at the energies that ions have (see <see cref="RingChances.Settle"/>). Exact in the mean where ions only exclude each other, else an estimate.
/// </summary>
/// <param name="Possible">Share of the rings that find what they move, and room for it.</param>
/// <param name="Accepted">Share of the rings that become events.</param>
public readonly record struct PredictedAcceptance(double Possible, double Accepted)
{
    /// <summary>Stands for no condition: placements stay as they are.</summary>
    public const int Unsettled = -1;

    // Sites looked at under all conditions together, and under one.
    private const long SitesLookedAt = 1 << 20;
    private const long FewestSites = 1 << 9;
    private const long MostSites = 1 << 16;

    // Placements settle for so many sweeps; few sites are looked at again and again, a sweep between, until so many were.
    private const int Sweeps = 16;
    private const int MostRounds = 256;
    private const long SitesAgain = 1 << 17;

    /// <summary>Predicts conditions of a model; the same on any number of threads.</summary>
    /// <param name="model">Compiled model.</param>
    /// <param name="placements">Occupants of all sites that replicas start with, [placements][sites].</param>
    /// <param name="settledUnder">Condition under which placements settle for each condition asked for; <see cref="Unsettled"/> where they stay as they are.</param>
    /// <returns>By condition.</returns>
    public static IReadOnlyDictionary<int, PredictedAcceptance> Of(CompiledModel model, IReadOnlyList<byte[]> placements, IReadOnlyDictionary<int, int> settledUnder)
    {
        using var chances = new RingChances(model);
        long sites = Math.Clamp(SitesLookedAt / ((long)settledUnder.Count * placements.Count), FewestSites, MostSites);
        SettlingCells all = new(model, model.Graph.SiteCount), some = new(model, sites);
        var found = new Dictionary<int, PredictedAcceptance>();
        foreach (IGrouping<int, int> group in settledUnder.Keys.Order().GroupBy(condition => settledUnder[condition]))
        {
            Look(chances, [.. group], group.Key, placements, some, found);

            // Where next to nothing can happen, what can may be anywhere; to settle all of a large lattice takes too long.
            if (group.Any(condition => found[condition].Accepted == 0))
                Look(chances, [.. group], model.Graph.SiteCount > MostSites ? Unsettled : group.Key, placements, all, found);
        }

        return found;
    }

    private static void Look(RingChances chances, int[] conditions, int settledUnder, IReadOnlyList<byte[]> placements, SettlingCells cells, Dictionary<int, PredictedAcceptance> found)
    {
        var sums = new CellChance[conditions.Length][];
        for (int c = 0; c < sums.Length; c++)
            sums[c] = new CellChance[cells.LookedAt.Length];
        int rounds = settledUnder == Unsettled ? 1 : (int)Math.Clamp(SitesAgain / (cells.SitesLookedAt * placements.Count * conditions.Length), 1, MostRounds);
        for (int placement = 0; placement < placements.Count; placement++)
        {
            chances.Place(placements[placement]);
            for (int sweep = 0; settledUnder != Unsettled && sweep < Sweeps; sweep++)
                chances.Settle(settledUnder, (uint)placement, sweep, cells);
            for (int round = 0; round < rounds; round++)
            {
                if (round > 0)
                    chances.Settle(settledUnder, (uint)placement, Sweeps + round, cells);
                for (int c = 0; c < conditions.Length; c++)
                    Add(chances, conditions[c], cells.LookedAt, sums[c]);
            }
        }

        for (int c = 0; c < sums.Length; c++)
        {
            double rate = sums[c].Sum(sum => sum.Rate);
            found[conditions[c]] = new PredictedAcceptance(sums[c].Sum(sum => sum.Possible) / rate, sums[c].Sum(sum => sum.Accepted) / rate);
        }
    }

    private static void Add(RingChances chances, int condition, int[] cells, CellChance[] sums) => Parallel.For(0, cells.Length, k =>
    {
        CellChance one = chances.OfCell(condition, cells[k]);
        sums[k] = new CellChance(sums[k].Rate + one.Rate, sums[k].Possible + (one.Rate * one.Possible), sums[k].Accepted + (one.Rate * one.Accepted));
    });
}
