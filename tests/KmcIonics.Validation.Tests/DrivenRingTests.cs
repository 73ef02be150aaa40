using KmcIonics.Analysis;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Currents of ions whose rates depend on the ions around, driven or not, on rings whose stationary state is known at any drive.</summary>
public sealed class DrivenRingTests(ITestOutputHelper output)
{
    /// <summary>Sites, ions, δ, ε, p, q.</summary>
    public static TheoryData<int, int, double, double, double, double> SmallRings { get; } = new()
    {
        { 10, 5, 0, 0, 1, 0.25 },
        { 10, 5, 0, 0.4, 1, 0.25 },
        { 10, 5, 0.3, 0.4, 1, 0.25 },
        { 9, 3, 0.3, 0, 0.7, 1 },
        { 8, 2, -0.5, 0.4, 0.6, 0.6 },
        { 10, 7, 0.3, -0.4, 1, 1e-6 },
    };

    /// <summary>ρ, ε and hops through a bond in an endless chain, δ = 0.</summary>
    public static TheoryData<double, double, double> EndlessChains { get; } = new()
    {
        { 0.25, 0, 0.1875 },
        { 0.5, 0, 0.25 },
        { 0.25, 0.4, 0.201688 },
        { 0.5, 0.4, 0.276951 },
    };

    [Theory]
    [MemberData(nameof(SmallRings))]
    public void Hops_each_way_are_those_of_the_master_equation(int length, int ions, double delta, double epsilon, double right, double left)
    {
        var ring = new DrivenRing(length, ions, delta, epsilon, right, left);
        (double exactRight, double exactLeft) = ring.FromMasterEquation();

        (Estimate foundRight, Estimate foundLeft) = DrivenRingRun.Measure(ring, replicas: 256, before: 60, during: 400, cellSites: 4);

        Compare(foundRight, exactRight);
        if (left > 1e-3)
            Compare(foundLeft, exactLeft);
    }

    [Theory]
    [MemberData(nameof(SmallRings))]
    public void The_weights_in_the_tests_are_stationary_at_any_drive(int length, int ions, double delta, double epsilon, double right, double left)
    {
        var ring = new DrivenRing(length, ions, delta, epsilon, right, left);

        (double toTheRight, double toTheLeft) = ring.FromMasterEquation();

        Assert.Equal(right * ring.PerBond(), toTheRight, 1e-12);
        Assert.Equal(left * ring.PerBond(), toTheLeft, 1e-12);
    }

    /// <summary>J(L) = J + a/L + …: twice as long a ring is half as far off, and extrapolated they are the endless chain. Of exclusion alone J(L) is J·L/(L − 1).</summary>
    [Theory]
    [MemberData(nameof(EndlessChains))]
    public void Finite_rings_tend_to_the_endless_chain(double filling, double epsilon, double endless)
    {
        double Of(int length) => new DrivenRing(length, (int)(filling * length), 0, epsilon, 1, 0).PerBond();

        Assert.Equal(endless, (2 * Of(400)) - Of(200), 1e-5);
        Assert.Equal(2, (Of(200) - endless) / (Of(400) - endless), 0.02);
        if (epsilon == 0)
            Assert.Equal(endless * 16 / 15, Of(16), 1e-12);
        else if (filling == 0.5)
            Assert.Equal(0.29005, Of(16), 5e-6);
    }

    [Fact]
    public void A_ring_of_sixteen_has_its_own_current()
    {
        var ring = new DrivenRing(16, 8, 0, 0.4, 1, 0.2);

        (Estimate right, Estimate left) = DrivenRingRun.Measure(ring, replicas: 256, before: 100, during: 400, cellSites: 5);

        Compare(right, ring.PerBond());
        Compare(left, 0.2 * ring.PerBond());
    }

    /// <summary>Rings of 400 sites, against what they have to be and, within that and the finite size, the endless chain.</summary>
    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(EndlessChains))]
    public void A_long_ring_carries_the_current_of_the_endless_chain(double filling, double epsilon, double endless)
    {
        var ring = new DrivenRing(400, (int)(filling * 400), 0, epsilon, 1, 0.5);

        (Estimate right, Estimate left) = DrivenRingRun.Measure(ring, replicas: 64, before: 4000, during: 4000, cellSites: 40);

        Compare(right, ring.PerBond());
        Compare(left, 0.5 * ring.PerBond());
        Assert.Equal(endless, right.Value, (4 * right.StandardError!.Value) + Math.Abs(ring.PerBond() - endless));
        Assert.InRange(Math.Abs(ring.PerBond() - endless) / endless, 0, 0.003);
    }

    private void Compare(Estimate found, double exact)
    {
        output.WriteLine(ZScore.Within(found.Value / exact, found.StandardError!.Value / exact, 1));
        Assert.InRange(found.StandardError.Value / exact, 0, 0.01);
    }
}
