using KmcIonics.Lattices;

namespace KmcIonics.Analysis.Tests;

/// <summary>
/// Half the sites of a periodic simple cubic lattice of L³ sites filled, hops at a rate to each empty neighbour, by rejection: every ion
/// tries each direction at that rate.
/// </summary>
internal sealed class ExclusionWalk : Walk
{
    private readonly int length;
    private readonly double rate;
    private readonly bool[] filled;
    private readonly IReadOnlyList<Hop> hops;

    public ExclusionWalk(IReadOnlyList<Hop> hops, int length, double rate, int replica, int seed)
        : base(replica, length * length * length / 2, seed)
    {
        (this.hops, this.length, this.rate) = (hops, length, rate);
        filled = new bool[length * length * length];
        int[] sites = [.. Enumerable.Range(0, filled.Length)];
        Random.Shuffle(sites);
        sites.AsSpan(0, Frame.Site.Length).CopyTo(Frame.Site);
        foreach (int site in Frame.Site)
            filled[site] = true;
    }

    public override void Advance(double time)
    {
        for (int left = Poisson(hops.Count * rate * Frame.Site.Length * time); left > 0; left--)
        {
            int ion = Random.Next(Frame.Site.Length);
            Hop hop = hops[Random.Next(hops.Count)];
            int target = Neighbour(Frame.Site[ion], hop.Displacement);
            if (filled[target])
                continue;
            (filled[Frame.Site[ion]], filled[target], Frame.Site[ion]) = (false, true, target);
            Move(ion, hop.Displacement);
            Count(hop);
        }
    }

    private int Neighbour(int site, LatticeQuanta step)
    {
        int x = Wrap((site % length) + (step.A / LatticeQuanta.PerVector));
        int y = Wrap((site / length % length) + (step.B / LatticeQuanta.PerVector));
        int z = Wrap((site / length / length) + (step.C / LatticeQuanta.PerVector));
        return x + (length * (y + (length * z)));
    }

    private int Wrap(int coordinate) => (coordinate + length) % length;
}
