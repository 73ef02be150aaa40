using FsCheck.Xunit;

namespace KmcIonics.Model.Tests.Environments;

/// <summary>E = E₀ + Σ_o E_o Σ_c Π φ, against the sum written out.</summary>
public sealed class LocalClusterExpansionTests
{
    [Fact]
    public void Two_sites_by_hand()
    {
        LocalClusterExpansion spins = Expansion(1, [SiteFunction.Spin, SiteFunction.Spin], (0.25, [[0], [1]]), (0.5, [[0, 1]]));
        Assert.Equal([1 - 0.5 + 0.5, 1 - 0.5, 1 - 0.5, 1 + 0.5 + 0.5], spins.ValuesEv());

        LocalClusterExpansion gas = Expansion(1, [SiteFunction.Occupation, SiteFunction.Occupation], (0.25, [[0]]), (2, [[1]]), (0.5, [[1, 0]]));
        Assert.Equal([1, 1.25, 3, 3.75], gas.ValuesEv());
    }

    [Property(MaxTest = 60)]
    public void All_patterns_at_once_are_the_sums_written_out(int seed)
    {
        RandomExpansion random = new(seed);
        double[] values = random.Expansion.ValuesEv();

        Assert.Equal(1 << random.Sites, values.Length);
        for (int pattern = 0; pattern < values.Length; pattern++)
        {
            double expected = random.WrittenOut((ulong)pattern);
            Assert.Equal(expected, values[pattern], 1e-12);
            Assert.Equal(expected, random.Expansion.ValueEv((ulong)pattern), 1e-12);
        }
    }

    [Property(MaxTest = 60)]
    public void Fixed_sites_keep_their_state(int seed, ushort sites, ushort states)
    {
        RandomExpansion random = new(seed);
        ulong mask = sites & ((1UL << random.Sites) - 1);
        LocalClusterExpansion open = random.Expansion.Fixed(mask, states);

        int[] free = [.. Enumerable.Range(0, random.Sites).Where(site => (mask >> site & 1) == 0)];
        Assert.Equal(free.Length, open.SiteCount);
        double[] values = open.ValuesEv();
        for (int pattern = 0; pattern < values.Length; pattern++)
        {
            ulong whole = states & mask;
            for (int k = 0; k < free.Length; k++)
                whole |= (ulong)(pattern >> k & 1) << free[k];
            Assert.Equal(random.WrittenOut(whole), values[pattern], 1e-12);
        }
    }

    [Fact]
    public void Sites_that_never_change_do_not_count_among_the_sixteen()
    {
        int[] pair = [3, 63];
        LocalClusterExpansion wide = new(0, [new ClusterOrbit(0.5, [pair])], [.. Enumerable.Repeat(SiteFunction.Spin, 64)]);

        Assert.Equal([-0.5, 0.5], wide.Fixed(~(1UL << 63), 1UL << 3).ValuesEv());
        Assert.Equal(1 << 16, wide.Fixed(~0xFFFFUL, 0).ValuesEv().Length);
        InputException refusal = Assert.Throws<InputException>(() => wide.Fixed(~0x1FFFFUL, 0).ValuesEv());
        Assert.Equal("the rate of a hop depends on 17 sites around it that ions may leave or enter", refusal.Problem);
    }

    [Property(MaxTest = 60)]
    public void Where_bits_mean_the_other_state_patterns_are_turned_over(int seed, ushort sites)
    {
        RandomExpansion random = new(seed);
        ulong mask = sites & ((1UL << random.Sites) - 1);
        double[] values = random.Expansion.Swapped(mask).ValuesEv();

        for (int pattern = 0; pattern < values.Length; pattern++)
            Assert.Equal(random.WrittenOut((ulong)pattern ^ mask), values[pattern], 1e-12);
    }

    [Fact]
    public void Clusters_without_a_coefficient_have_no_influence() =>
        Assert.Equal(0b1011UL, Expansion(1, [.. Enumerable.Repeat(SiteFunction.Spin, 5)], (0, [[2], [4]]), (0.5, [[0, 3], [1]]), (0, [[0, 4]])).Influential);

    [Theory]
    [InlineData(0.1, new[] { 0, 2 }, "a cluster of orbit 0 has the local site 2")]
    [InlineData(0.1, new[] { -1 }, "a cluster of orbit 0 has the local site -1")]
    [InlineData(0.1, new[] { 1, 1 }, "a cluster of orbit 0 has the local site 1 twice")]
    [InlineData(0.1, new int[0], "a cluster of orbit 0 has no sites")]
    [InlineData(double.NaN, new[] { 0 }, "the coefficient of orbit 0 is NaN")]
    [InlineData(double.PositiveInfinity, new[] { 0 }, "the coefficient of orbit 0 is Infinity")]
    public void Clusters_that_cannot_be_are_refused(double coefficient, int[] cluster, string problem) =>
        Assert.Equal(problem, Assert.Throws<InputException>(() => Expansion(0, [SiteFunction.Spin, SiteFunction.Spin], (coefficient, [cluster]))).Problem);

    [Fact]
    public void Too_many_local_sites_are_refused() => Assert.Equal(
        "the cluster expansion has 65 local sites",
        Assert.Throws<InputException>(() => Expansion(0, [.. Enumerable.Repeat(SiteFunction.Spin, 65)])).Problem);

    private static LocalClusterExpansion Expansion(double empty, SiteFunction[] functions, params (double Ev, int[][] Clusters)[] orbits) =>
        new(empty, [.. orbits.Select(orbit => new ClusterOrbit(orbit.Ev, orbit.Clusters))], functions);
}
