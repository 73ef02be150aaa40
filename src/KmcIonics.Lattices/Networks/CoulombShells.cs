using System.Globalization;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// Makes shells of pair interactions of the short-range part of Coulomb's energy: one for each distance between sites of two types where these are few, as in crystals, else
/// windows of equal width, each with the mean energy of its pairs.
/// </summary>
internal static class CoulombShells
{
    private const double BinWidth = 0.01;

    // Distances nearer than this belong to one shell, in bins.
    private const int Gap = 5;

    // By which a window ends before the next begins, twice the tolerance of windows.
    private const double Seam = 2e-5;

    /// <summary>The shells; none where the job asks for none.</summary>
    /// <exception cref="InputException">Charges of species differ, ions interact in other shells besides, or there are too many types of sites.</exception>
    public static IReadOnlyList<PairInteraction> Of(SiteSet sites, Job job)
    {
        if (job.Electrostatics is not { ShortRange: > 0 } settings)
            return [];
        if (job.Ions.Any(ions => ions.Charge != job.Ions[0].Charge))
            throw new InputException("the species have unlike charges, and electrostatics.short_range takes ions of one charge", "Leave short_range out.");
        var histogram = DistanceHistogram.Of(sites, settings.ShortRange, BinWidth);
        int square = job.Ions[0].Charge * job.Ions[0].Charge;
        double EnergyAt(int bin) => square * ScreenedPair.Energy((bin + 0.5) * BinWidth, settings.ShortRange, settings.RelativePermittivity);
        List<(int Pair, int From, int To)> windows = WindowsOf(histogram, Gap);
        if (windows.Count > PairInteraction.MostShells)
            windows = EvenWindows(histogram);
        return [.. windows.Select(window => ShellOf(sites, histogram, window, EnergyAt))];
    }

    /// <summary>What a reader should know of the shells; null where there are none.</summary>
    public static string? NoteOf(IReadOnlyList<PairInteraction> shells) => shells.Count == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"ions repel each other pair by pair in {shells.Count} shells, by {shells.Max(shell => shell.EnergyEv):G3} to {shells.Min(shell => shell.EnergyEv):G2} eV; the widest is {shells.Max(shell => shell.MaxDistance - shell.MinDistance):G2} Å wide");

    private static PairInteraction ShellOf(SiteSet sites, DistanceHistogram histogram, (int Pair, int From, int To) window, Func<int, double> energyAt)
    {
        (double energy, long pairs) = (0, 0);
        for (int bin = window.From; bin < window.To; bin++)
        {
            long count = histogram.Count(window.Pair, bin);
            (energy, pairs) = (energy + (count * energyAt(bin)), pairs + count);
        }

        (int first, int second) = histogram.TypesOf(window.Pair);
        return new PairInteraction(sites.Types[first], sites.Types[second], window.From * BinWidth, (window.To * BinWidth) - Seam, energy / pairs);
    }

    // Runs of distances, parted by gaps.
    private static List<(int Pair, int From, int To)> WindowsOf(DistanceHistogram histogram, int gap)
    {
        var windows = new List<(int Pair, int From, int To)>();
        for (int pair = 0; pair < histogram.Pairs; pair++)
        {
            int last = -1;
            int from = -1;
            for (int bin = 0; bin < histogram.Bins; bin++)
            {
                if (histogram.Count(pair, bin) == 0)
                    continue;
                if (from >= 0 && bin - last > gap)
                    windows.Add((pair, from - 1, last + 2));
                from = from < 0 || bin - last > gap ? bin : from;
                last = bin;
            }

            if (from >= 0)
                windows.Add((pair, from - 1, last + 2));
        }

        return windows;
    }

    private static List<(int Pair, int From, int To)> EvenWindows(DistanceHistogram histogram)
    {
        int[] used = [.. WindowsOf(histogram, histogram.Bins).Select(window => window.Pair)];
        int each = used.Length == 0 ? 0 : PairInteraction.MostShells / used.Length;
        if (each == 0)
            throw new InputException($"the lattice has {used.Length} pairs of site types within electrostatics.short_range, and {PairInteraction.MostShells} fit", "Leave short_range out.");
        var windows = new List<(int Pair, int From, int To)>();
        foreach ((int pair, int from, int to) in WindowsOf(histogram, histogram.Bins))
        {
            for (int k = 0; k < each; k++)
                windows.Add((pair, from + (int)((long)(to - from) * k / each), from + (int)((long)(to - from) * (k + 1) / each)));
        }

        return [.. windows.Where(window => Enumerable.Range(window.From, window.To - window.From).Any(bin => histogram.Count(window.Pair, bin) > 0))];
    }
}
