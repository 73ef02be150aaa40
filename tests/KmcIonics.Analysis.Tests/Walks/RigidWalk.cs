namespace KmcIonics.Analysis.Tests;

/// <summary>Ions that all make the same hops at the same time: D_J = N D*.</summary>
internal sealed class RigidWalk(IReadOnlyList<Hop> hops, int replica, int ions, int seed) : Walk(replica, ions, seed)
{
    private readonly double total = hops.Sum(hop => hop.Rate);

    public override void Advance(double time)
    {
        for (int left = Poisson(total * time); left > 0; left--)
        {
            Hop hop = hops[Random.Next(hops.Count)];
            for (int ion = 0; ion < Frame.Site.Length; ion++)
            {
                Move(ion, hop.Displacement);
                Count(hop);
            }
        }
    }
}
