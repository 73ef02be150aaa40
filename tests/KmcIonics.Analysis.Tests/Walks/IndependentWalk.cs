namespace KmcIonics.Analysis.Tests;

/// <summary>Ions that hop independently of each other and of their past: D_α = ½ Σ rate · Δα², D* = D_J.</summary>
internal sealed class IndependentWalk(IReadOnlyList<Hop> hops, int replica, int ions, int seed) : Walk(replica, ions, seed)
{
    private readonly double total = hops.Sum(hop => hop.Rate);

    public override void Advance(double time)
    {
        for (int ion = 0; ion < Frame.Site.Length; ion++)
        {
            for (int left = Poisson(total * time); left > 0; left--)
            {
                Hop hop = Choose();
                Move(ion, hop.Displacement);
                Count(hop);
            }
        }
    }

    private Hop Choose()
    {
        double below = Random.NextDouble() * total;
        int chosen = 0;
        while (chosen < hops.Count - 1 && (below -= hops[chosen].Rate) >= 0)
            chosen++;
        return hops[chosen];
    }
}
