using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Tests.Planar;

/// <summary>A stack of random permittivities, ends and charges that has a solution.</summary>
public sealed class RandomStack
{
    private readonly List<(PlaneWeight At, int Charge)> ions = [];
    private readonly PlanarBackground background;

    public RandomStack(int seed)
    {
        Random = new Random(seed);
        int kind = Random.Next(5);
        bool periodic = kind == 4;
        Grid = new PlanarGrid((10 * Random.NextDouble()) - 5, 5 + (50 * Random.NextDouble()), Random.Next(1, 60), 10 + (500 * Random.NextDouble()), periodic);
        Permittivity = [.. Enumerable.Range(0, Grid.Intervals).Select(_ => 1 + (80 * Random.NextDouble()))];
        background = new PlanarBackground(Grid);
        double net = 0;
        for (int ion = 0; ion < 20; ion++)
        {
            PlaneWeight at = Grid.WeightAt(RandomHeight());
            int charge = Random.Next(-3, 4);
            ions.Add((at, charge));
            double fixedCharge = Random.NextDouble() - 0.5;
            background.Add(Grid.WeightAt(RandomHeight()), fixedCharge);
            net += charge + fixedCharge;
        }

        var electrode = new ElectrodePotential(4 * Random.NextDouble());
        var surface = new SurfaceCharge(10 * Random.NextDouble());
        Ends = kind switch
        {
            0 => new AxisEnds(electrode, new ElectrodePotential(-1.5)),
            1 => new AxisEnds(electrode, surface),
            2 => new AxisEnds(surface, electrode),
            3 => new AxisEnds(surface, new SurfaceCharge(-net - surface.ElementaryCharges)),
            _ => null,
        };
        if (periodic)
            background.Add(Grid.WeightAt(RandomHeight()), -net);
    }

    public Random Random { get; }

    public PlanarGrid Grid { get; }

    public double[] Permittivity { get; }

    public AxisEnds? Ends { get; }

    public PlanarPoisson Problem => new(Grid, Permittivity, Ends);

    public PlanarCharge Charge
    {
        get
        {
            var charge = new PlanarCharge(Grid, background);
            foreach ((PlaneWeight at, int amount) in ions)
                charge.Add(at, amount);
            return charge;
        }
    }

    public double RandomHeight() => Grid.Bottom + (Grid.Height * Random.NextDouble());
}
