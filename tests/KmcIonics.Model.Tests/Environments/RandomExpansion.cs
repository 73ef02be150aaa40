namespace KmcIonics.Model.Tests.Environments;

/// <summary>A cluster expansion of up to ten sites, some in the basis of spins and some in that of occupations, with the sum as the formula states it.</summary>
internal sealed class RandomExpansion
{
    private readonly double _empty;
    private readonly ClusterOrbit[] _orbits;
    private readonly SiteFunction[] _functions;

    public RandomExpansion(int seed)
    {
        var random = new Random(seed);
        Sites = random.Next(1, 11);
        _empty = random.NextDouble();
        _functions = [.. Enumerable.Range(0, Sites).Select(_ => random.Next(3) switch { 0 => SiteFunction.Spin, 1 => SiteFunction.Occupation, _ => SiteFunction.Spin.Swapped })];
        _orbits = [.. Enumerable.Range(0, 8).Select(_ => new ClusterOrbit(random.NextDouble() - 0.5, [.. Enumerable.Range(0, 3).Select(_ => Cluster(random))]))];
        Expansion = new LocalClusterExpansion(_empty, _orbits, _functions);
    }

    public int Sites { get; }

    public LocalClusterExpansion Expansion { get; }

    public double WrittenOut(ulong pattern)
    {
        double energy = _empty;
        foreach (ClusterOrbit orbit in _orbits)
        {
            foreach (IReadOnlyList<int> cluster in orbit.Clusters)
            {
                double product = orbit.CoefficientEv;
                foreach (int site in cluster)
                    product *= _functions[site].In((pattern >> site & 1) == 1);
                energy += product;
            }
        }

        return energy;
    }

    private int[] Cluster(Random random)
    {
        int[] sites = [.. Enumerable.Range(0, Sites)];
        random.Shuffle(sites);
        return sites[..random.Next(1, Math.Min(4, Sites) + 1)];
    }
}
