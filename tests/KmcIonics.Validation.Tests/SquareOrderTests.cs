using System.Numerics;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>
/// Ions that repel their neighbours on a half-filled square lattice order like the squares of a chessboard below kT_c = V/(2 ln(1 + √2)) = 0.567296 V: an Ising
/// antiferromagnet with J = V/4. L. Onsager, Phys. Rev. 65, 117 (1944).
/// </summary>
public sealed class SquareOrderTests(ITestOutputHelper output)
{
    private const double CriticalTemperature = 0.567296;

    // Of the lattices too large to enumerate.
    private const int Replicas = 16, Samples = 100;

    /// <summary>On sixteen sites, against all 12,870 placements.</summary>
    [Theory]
    [InlineData(0.45)]
    [InlineData(CriticalTemperature)]
    [InlineData(0.9)]
    public void On_sixteen_sites_order_and_energy_are_exact(double temperature)
    {
        const int Runs = 32, Times = 40;
        SmallSystem system = new() { Width = 4, Height = 4, Ions = 8 };
        system = system with { NearestEv = Math.Round(system.ThermalEv / temperature, 6) };
        var exact = new Configurations(system);
        double[] order = new double[Runs], energy = new double[Runs];
        using var run = new SmallRun(system, Runs, cellSites: 16);
        double interval = 2 / system.Rate(0, 0);
        run.Advance(20 * interval);
        for (int sample = 0; sample < Times; sample++)
        {
            run.Advance(interval);
            for (int replica = 0; replica < Runs; replica++)
            {
                int state = run.State(replica);
                order[replica] += SquaredOrder(state) / Times;
                energy[replica] += system.EnergyEv(state) / system.NearestEv / Times;
            }
        }

        output.WriteLine(ZScore.Within(order, exact.Mean(SquaredOrder)));
        output.WriteLine(ZScore.Within(energy, exact.Mean(system.EnergyEv) / system.NearestEv));
    }

    /// <summary>
    /// From starts without order it appears below T_c, as large as C. N. Yang has it, Phys. Rev. 85, 808 (1952): m = (1 − sinh⁻⁴ 2K)^⅛ with K = V/4kT. A fixed number of
    /// ions changes that of N sites by one part in N; two sizes take it out.
    /// </summary>
    [Fact]
    [Trait("Category", "Long")]
    public void Below_the_critical_temperature_order_appears()
    {
        const double Temperature = 0.9 * CriticalTemperature;
        // Attempted hops a site: stripes of the two orders, where they form, take thousands to go.
        const double Equilibration = 20_000, Interval = 60;
        double exact = Math.Pow(1 - Math.Pow(Math.Sinh(0.5 / Temperature), -4), 0.125);
        double[] small = Means(new Chessboard(16, Temperature).Order(ordered: false, Replicas, Equilibration, Samples, Interval), Math.Abs);
        double[] large = Means(new Chessboard(32, Temperature).Order(ordered: false, Replicas, Equilibration, Samples, Interval), Math.Abs);

        double[] infinite = [.. small.Zip(large, (few, many) => many + ((many - few) / 3))];
        output.WriteLine(ZScore.Within(infinite, exact));
        Assert.InRange(Deviation(infinite), 0, 0.005);
        Assert.All(large, order => Assert.InRange(order, 0.8, 1));
    }

    /// <summary>
    /// From starts in full order it is lost above T_c, and N⟨m²⟩ becomes the susceptibility: T. T. Wu, B. M. McCoy, C. A. Tracy, E. Barouch, Phys. Rev. B 13, 316 (1976),
    /// with the corrections of W. P. Orrick, B. Nickel, A. J. Guttmann, J. H. H. Perk, J. Stat. Phys. 102, 795 (2001).
    /// </summary>
    [Fact]
    [Trait("Category", "Long")]
    public void Above_the_critical_temperature_order_is_lost()
    {
        const int Edge = 32;
        const double Temperature = 1.1 * CriticalTemperature;
        const double Equilibration = 8_000, Interval = 120;
        double sinh = Math.Sinh(0.5 / Temperature);
        double tau = ((1 / sinh) - sinh) / 2;
        double scaled = tau / (Math.Sqrt(2) * Math.Log(1 + Math.Sqrt(2)));
        double exact = (0.9625817323 * Math.Pow(scaled, -1.75) * (1 + (tau / 2) + (5 * tau * tau / 8))) - 0.104133;

        double[] susceptibility = Means(new Chessboard(Edge, Temperature).Order(ordered: true, Replicas, Equilibration, Samples, Interval), order => Edge * Edge * order * order);

        output.WriteLine(ZScore.Within(susceptibility, exact));
        Assert.InRange(Deviation(susceptibility) / exact, 0, 0.1);
    }

    private static double[] Means(double[][] order, Func<double, double> function) => [.. order.Select(samples => samples.Average(function))];

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length * (values.Length - 1.0)));
    }

    // ((ions on black − ions on white)/ions)².
    private static double SquaredOrder(int state)
    {
        const uint Black = 0b1010_0101_1010_0101;
        double difference = BitOperations.PopCount((uint)state & Black) - BitOperations.PopCount((uint)state & ~Black);
        return difference * difference / 64;
    }
}
