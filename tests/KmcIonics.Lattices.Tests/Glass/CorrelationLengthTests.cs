using KmcIonics.Lattices.Glass;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Glass;

/// <summary>The correlation length that a glass was built with is the one that its site energies have.</summary>
public sealed class CorrelationLengthTests
{
    private const int Glasses = 10;
    private const double Width = 0.05;

    private static readonly UnitCell s_box = new(new Vector3D(62, 0, 0), new Vector3D(12, 60, 0), new Vector3D(-9, 14, 58));

    [Theory]
    [InlineData(DistributionKind.Gaussian, 5)]
    [InlineData(DistributionKind.Gaussian, 8)]
    [InlineData(DistributionKind.Uniform, 6)]
    [InlineData(DistributionKind.Exponential, 6)]
    public void Is_recovered_by_a_fit(DistributionKind kind, double length)
    {
        double[] fitted = new double[Glasses];
        Parallel.For(0, Glasses, seed => fitted[seed] = Fit(kind, length, (ulong)seed));

        double mean = fitted.Average();
        double error = Math.Sqrt(fitted.Sum(f => (f - mean) * (f - mean)) / (Glasses * (Glasses - 1)));
        Assert.True(Math.Abs(mean - length) < 4 * error && error < 0.04 * length, $"{mean:F3} ± {error:F3} Å, expected {length}");
    }

    /// <summary>
    /// ξ from ln C = −r²/(4ξ²) by least squares, C = 1 − ⟨(x − x′)²⟩/2 of the underlying Gaussian values: in differences the wavelengths that the box holds few of
    /// cancel.
    /// </summary>
    private static double Fit(DistributionKind kind, double length, ulong seed)
    {
        SiteSet sites = GlassBuilder.Build(
            new GlassSpecification(s_box, 3000, 2.4, [new CoordinationType("any", 1, new Distribution(kind, 0.3, Width, length))], null), seed);
        double[] value = [.. sites.EnergyMicroEv!.Select(energy => Underlying(kind, (energy / 1e6) - 0.3))];
        QuantaFrame frame = QuantaFrame.Of(s_box);
        var search = new NeighbourSearch(frame, [.. sites.Position.Select(frame.Quantise)], Periodicity.All);
        const int bins = 12;
        (double[] differences, double[] squares, int[] pairs) = (new double[bins], new double[bins], new int[bins]);
        var near = new List<Neighbour>();
        for (int site = 0; site < sites.Count; site++)
        {
            search.Collect(frame.Quantise(sites.Position[site]), 1.2 * length, near);
            foreach (Neighbour other in near.Where(other => other.Length > 0.4 * length))
            {
                int bin = (int)((other.Length / length - 0.4) / 0.8001 * bins);
                differences[bin] += (value[site] - value[other.Site]) * (value[site] - value[other.Site]);
                squares[bin] += other.Length * other.Length;
                pairs[bin]++;
            }
        }

        (double above, double below) = (0, 0);
        foreach (int bin in Enumerable.Range(0, bins).Where(bin => pairs[bin] > 0))
        {
            double square = squares[bin] / pairs[bin];
            above += pairs[bin] * square * -Math.Log(1 - (differences[bin] / pairs[bin] / 2));
            below += pairs[bin] * square * square;
        }

        return 0.5 / Math.Sqrt(above / below);
    }

    private static double Underlying(DistributionKind kind, double energy) => kind switch
    {
        DistributionKind.Gaussian => energy / Width,
        DistributionKind.Uniform => NormalDistribution.Quantile(Math.Clamp((energy / Width + 1) / 2, 1e-6, 1 - 1e-6)),
        _ => NormalDistribution.Quantile(Math.Clamp(Math.Exp(-energy / Width), 1e-6, 1 - 1e-6)),
    };
}
