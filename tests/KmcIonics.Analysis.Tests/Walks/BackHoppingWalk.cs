namespace KmcIonics.Analysis.Tests;

/// <summary>
/// Ions that, at each hop, take the last one back with a probability p and otherwise hop in any direction: ⟨cos θ⟩ between successive
/// hops is −p, so f = (1 − p)/(1 + p). All hops have the same length.
/// </summary>
internal sealed class BackHoppingWalk(IReadOnlyList<Hop> hops, double backProbability, int replica, int ions, int seed)
    : Walk(replica, ions, seed)
{
    private readonly double total = hops.Sum(hop => hop.Rate);
    private readonly int[] last = new int[ions];

    public override void Advance(double time)
    {
        for (int ion = 0; ion < Frame.Site.Length; ion++)
        {
            for (int left = Poisson(total * time); left > 0; left--)
            {
                // The reverse of a hop stands beside it.
                last[ion] = Random.NextDouble() < backProbability ? last[ion] ^ 1 : Random.Next(hops.Count);
                Move(ion, hops[last[ion]].Displacement);
                Count(hops[last[ion]]);
            }
        }
    }
}
