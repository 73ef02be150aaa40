using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

/// <summary>A synthetic study: a cell, its hops and how they are sampled, with defaults that suit most tests.</summary>
internal sealed record Study
{
    public UnitCell Cell { get; init; } = UnitCell.FromLengthsAndAngles(3, 3, 3, 90, 90, 90);

    /// <summary>Hops by multiples of the lattice vectors, with their rates (Hz); reverses are added.</summary>
    public IReadOnlyList<(int A, int B, int C, double Rate)> Steps { get; init; } = [(1, 0, 0, 1e9), (0, 1, 0, 1e9), (0, 0, 1, 1e9)];

    public int Dimension { get; init; } = 3;

    public int Ions { get; init; } = 20;

    public int Replicas { get; init; } = 32;

    public int Frames { get; init; } = 100;

    public double HopsPerFrame { get; init; } = 2;

    public double FitFromHops { get; init; } = 4;

    public double FitToHops { get; init; } = 20;

    public int Seed { get; init; } = 1;

    public IReadOnlyList<Hop> Hops => [.. Steps.SelectMany((step, i) => Hop.Both(Cell, (step.A, step.B, step.C), step.Rate, i % 2))];

    /// <summary>Time between frames, s.</summary>
    public double Interval => HopsPerFrame / Hops.Sum(hop => hop.Rate);

    public SampledSystem System => new()
    {
        Replicas = Replicas,
        Ions = Ions,
        Sites = Math.Max(64, 2 * Ions),
        Cell = Cell,
        Volume = 64 * Cell.Volume,
        Temperature = 300,
        Species = "Li",
        Charge = 1,
        Dimension = Dimension,
        LongestHop = Hops.Max(hop => hop.Length),
        Frames = Frames,
        FitFromHops = FitFromHops,
        FitToHops = FitToHops,
    };

    /// <summary>Exact D_x, D_y, D_z of independent hops, m²/s.</summary>
    public Vector3D ExactByAxis
    {
        get
        {
            Vector3D sum = Vector3D.Zero;
            foreach (Hop hop in Hops)
            {
                Vector3D step = hop.Displacement.ToCartesian(Cell);
                sum += (hop.Rate * 0.5e-20) * new Vector3D(step.X * step.X, step.Y * step.Y, step.Z * step.Z);
            }

            return sum;
        }
    }

    /// <summary>Exact D of independent hops, m²/s.</summary>
    public double Exact => (ExactByAxis.X + ExactByAxis.Y + ExactByAxis.Z) / Dimension;

    /// <summary>Measures walks made for each replica.</summary>
    public TransportResult Measure(Func<int, Walk> walk)
    {
        var observer = new TransportObserver(System);
        for (int replica = 0; replica < Replicas; replica++)
            walk(replica).ShowTo(observer, Frames, Interval);
        return observer.Result();
    }

    /// <summary>Measures independent hops.</summary>
    public TransportResult MeasureIndependent() => Measure(replica => new IndependentWalk(Hops, replica, Ions, Seed));
}
