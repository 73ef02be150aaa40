using KmcIonics.Electrostatics.Spatial;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.Spatial;

/// <summary>A box of random shape, permittivities, ends and charges that has a solution.</summary>
public sealed class RandomBox
{
    private readonly List<(SpatialWeight At, int Charge)> ions = [];
    private readonly SpatialBackground background;

    public RandomBox(int seed)
    {
        Random = new Random(seed);
        int kind = Random.Next(8);
        double Skew() => 4 * (Random.NextDouble() - 0.5);
        var box = new UnitCell(new(5 + (5 * Random.NextDouble()), 0, 0), new(Skew(), 5 + (5 * Random.NextDouble()), 0), new(Skew(), Skew(), 5 + (9 * Random.NextDouble())));
        Grid = new SpatialGrid(
            box, new(Skew(), Skew(), Skew()), new(Random.Next(1, 9), Random.Next(3) > 0), new(Random.Next(1, 9), Random.Next(3) > 0), new(Random.Next(1, 13), kind == 7));
        Permittivity = [.. Enumerable.Range(0, Grid.Cells).Select(_ => 1 + (50 * Random.NextDouble()))];
        background = new SpatialBackground(Grid);
        double net = 0;
        for (int ion = 0; ion < 10; ion++)
        {
            SpatialWeight at = RandomPlace();
            int charge = Random.Next(-3, 4);
            ions.Add((at, charge));
            double fixedCharge = Random.NextDouble() - 0.5;
            background.Add(RandomPlace(), fixedCharge);
            net += charge + fixedCharge;
        }

        var electrode = new ElectrodePotential(4 * Random.NextDouble());
        (double given, double rest) = (5 * Random.NextDouble(), 0);
        rest = -net - given;
        Ends = kind switch
        {
            0 => new AxisEnds(electrode, new ElectrodePotential(-1.5)),
            1 => new AxisEnds(electrode, new SurfaceCharge(given)),
            2 => new AxisEnds(new FloatingElectrode(given), electrode),
            3 => new AxisEnds(electrode, new FloatingElectrode(given)),
            4 => new AxisEnds(new SurfaceCharge(given), new SurfaceCharge(rest)),
            5 => new AxisEnds(new FloatingElectrode(given), new FloatingElectrode(rest)),
            6 => new AxisEnds(new FloatingElectrode(given), new SurfaceCharge(rest)),
            _ => null,
        };
        if (kind == 7)
            background.Add(RandomPlace(), -net);
        Problem = new SpatialPoisson(Grid, Permittivity, Ends, new SolverLimits(1e-12));
    }

    public Random Random { get; }

    public SpatialGrid Grid { get; }

    public double[] Permittivity { get; }

    public AxisEnds? Ends { get; }

    public SpatialPoisson Problem { get; }

    public SpatialCharge Charge
    {
        get
        {
            var charge = new SpatialCharge(Grid, background);
            foreach ((SpatialWeight at, int amount) in ions)
                charge.Add(at, amount);
            return charge;
        }
    }

    public SpatialWeight RandomPlace() => Grid.WeightAt(Grid.Origin + Grid.Box.ToCartesian(new(Random.NextDouble(), Random.NextDouble(), Random.NextDouble())));
}
