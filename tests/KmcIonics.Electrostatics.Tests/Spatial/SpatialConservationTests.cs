using FsCheck.Xunit;
using KmcIonics.Electrostatics.Spatial;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.Spatial;

/// <summary>What holds for the potential of any charges in any box.</summary>
[Properties(MaxTest = 100)]
public sealed class SpatialConservationTests
{
    private const double Tolerance = 1e-8;

    /// <summary>Gauss' law for the whole box, and what is given at the ends.</summary>
    [Property]
    public void EndChargesBalanceTheCharges(int seed)
    {
        var box = new RandomBox(seed);
        SpatialPotential potential = box.Problem.Solve(box.Charge);
        Assert.Equal(0, box.Charge.Net + potential.LowerCharge + potential.UpperCharge, Tolerance);
        foreach ((EndCondition? end, int plane, double charge) in new[] { (box.Ends?.Lower, 0, potential.LowerCharge), (box.Ends?.Upper, box.Grid.C.Nodes - 1, potential.UpperCharge) })
        {
            if (end is ChargedEnd charged)
                Assert.Equal(charged.ElementaryCharges, charge, Tolerance);
            if (end is not (ElectrodePotential or FloatingElectrode))
                continue;
            double first = potential.Potential[box.Grid.NodeAt(0, 0, plane)];
            Assert.Equal((end as ElectrodePotential)?.Volts ?? first, first, Tolerance);
            for (int node = box.Grid.NodeAt(0, 0, plane); node < box.Grid.NodeAt(0, 0, plane + 1); node++)
                Assert.Equal(first, potential.Potential[node], Tolerance);
        }
    }

    /// <summary>The field holds what the charges, those on conductors included, have in the potential.</summary>
    [Property]
    public void TheEnergyOfTheFieldIsThatOfTheCharges(int seed)
    {
        var box = new RandomBox(seed);
        SpatialPotential potential = box.Problem.Solve(box.Charge);
        double energy = 0;
        for (int node = 0; node < box.Grid.Nodes; node++)
            energy += 0.5 * box.Charge[node] * potential.Potential[node];
        energy += 0.5 * ((potential.LowerCharge * MeanOf(box, potential, 0)) + (potential.UpperCharge * MeanOf(box, potential, box.Grid.C.Nodes - 1)));
        Assert.Equal(energy, potential.FieldEnergy, Tolerance * (1 + potential.FieldEnergy));
    }

    /// <summary>A hop costs the charge times the change of potential, averaged over before and after.</summary>
    [Property]
    public void AHopCostsTheMeanChangeOfPotential(int seed)
    {
        var box = new RandomBox(seed);
        (SpatialWeight from, SpatialWeight to) = (box.RandomPlace(), box.RandomPlace());
        SpatialCharge charge = box.Charge;
        SpatialPotential before = box.Problem.Solve(charge);
        charge.Add(from, -2);
        charge.Add(to, 2);
        SpatialPotential after = box.Problem.Solve(charge);
        double work = before.At(to) - before.At(from) + after.At(to) - after.At(from);
        Assert.Equal(work, after.FreeEnergy - before.FreeEnergy, Tolerance * (1 + before.FieldEnergy));
    }

    /// <summary>A dipole at one place acts on one elsewhere as that one acts on it.</summary>
    [Property]
    public void DipolesActOnEachOtherAlike(int seed)
    {
        var box = new RandomBox(seed);
        SpatialWeight[] place = [.. Enumerable.Range(0, 4).Select(_ => box.RandomPlace())];
        SpatialPotential none = box.Problem.Solve(box.Charge);
        double Action(int source, int probe)
        {
            SpatialCharge charge = box.Charge;
            charge.Add(place[source], 1);
            charge.Add(place[source + 1], -1);
            SpatialPotential with = box.Problem.Solve(charge);
            return with.At(place[probe]) - with.At(place[probe + 1]) - none.At(place[probe]) + none.At(place[probe + 1]);
        }

        Assert.Equal(Action(0, 2), Action(2, 0), Tolerance);
    }

    /// <summary>Electrodes held at the potential that a floating one has make the same potential.</summary>
    [Property]
    public void AFloatingElectrodeIsOneHeldAtItsPotential(int seed)
    {
        var box = new RandomBox(seed);
        EndCondition?[] ends = [box.Ends?.Lower, box.Ends?.Upper];
        if (!ends.Any(end => end is FloatingElectrode) || ends.Any(end => end is SurfaceCharge))
            return;
        SpatialPotential floating = box.Problem.Solve(box.Charge);
        var held = new AxisEnds(new ElectrodePotential(floating.Potential[0]), new ElectrodePotential(floating.Potential[^1]));
        SpatialPotential same = new SpatialPoisson(box.Grid, box.Permittivity, held, new SolverLimits(1e-12)).Solve(box.Charge);
        for (int node = 0; node < box.Grid.Nodes; node++)
            Assert.Equal(same.Potential[node], floating.Potential[node], Tolerance);
        Assert.Equal(same.LowerCharge, floating.LowerCharge, Tolerance);
        Assert.Equal(same.UpperCharge, floating.UpperCharge, Tolerance);
        Assert.Equal(same.FieldEnergy, floating.FieldEnergy, Tolerance * (1 + same.FieldEnergy));
    }

    /// <summary>Charge and permittivity shifted around a repeating box shift the potential.</summary>
    [Property]
    public void ATranslationOnlyTranslates(int seed)
    {
        var random = new Random(seed);
        (int a, int b, int c) = (random.Next(1, 8), random.Next(1, 8), random.Next(1, 8));
        (int A, int B, int C) by = (random.Next(a), random.Next(b), random.Next(c));
        var grid = new SpatialGrid(new(new(8, 0, 0), new(-2, 7, 0), new(1, 2, 9)), Vector3D.Zero, new(a, true), new(b, true), new(c, true));
        double[] relative = [.. Enumerable.Range(0, grid.Cells).Select(_ => 1 + (20 * random.NextDouble()))];
        double[] density = [.. Enumerable.Range(0, grid.Cells).Select(_ => 0.01 * random.NextDouble())];
        double mean = density.Average();
        density = [.. density.Select(value => value - mean)];
        int Shifted(int cell) => grid.CellAt(((cell % a) + by.A) % a, ((cell / a % b) + by.B) % b, ((cell / (a * b)) + by.C) % c);
        IReadOnlyList<double> Potential(Func<int, int> from)
        {
            var background = new SpatialBackground(grid);
            background.AddDensity([.. Enumerable.Range(0, grid.Cells).Select(cell => density[from(cell)])]);
            return new SpatialPoisson(grid, [.. Enumerable.Range(0, grid.Cells).Select(cell => relative[from(cell)])], null).Solve(new SpatialCharge(grid, background)).Potential;
        }

        (IReadOnlyList<double> here, IReadOnlyList<double> there) = (Potential(cell => cell), Potential(Shifted));
        for (int node = 0; node < grid.Nodes; node++)
            Assert.Equal(here[Shifted(node)], there[node], Tolerance);
    }

    /// <summary>Wherever it is in a cell, a charge feels no force of its own, and two charges feel opposite forces.</summary>
    [Property]
    public void AChargeExertsNoForceOnItself(int seed)
    {
        var random = new Random(seed);
        var grid = new SpatialGrid(new(new(8, 0, 0), new(-2, 7, 0), new(1, 2, 9)), Vector3D.Zero, new(random.Next(3, 8), true), new(random.Next(3, 8), true), new(random.Next(3, 8), true));
        var problem = new SpatialPoisson(grid, [.. Enumerable.Repeat(6.0, grid.Cells)], null);
        var background = new SpatialBackground(grid);
        background.AddDensity([.. Enumerable.Repeat(-3 / grid.Box.Volume, grid.Cells)]);
        SpatialWeight Place() => grid.WeightAt(grid.Box.ToCartesian(new(random.NextDouble(), random.NextDouble(), random.NextDouble())));
        (SpatialWeight first, SpatialWeight second) = (Place(), Place());
        var alone = new SpatialCharge(grid, background);
        alone.Add(first, 3);
        Assert.Equal(0, problem.Solve(alone).FieldAt(first).Length, Tolerance);

        var pair = new SpatialCharge(grid, background);
        pair.Add(first, 1);
        pair.Add(second, 2);
        SpatialPotential potential = problem.Solve(pair);
        Assert.Equal(0, (potential.FieldAt(first) + (2 * potential.FieldAt(second))).Length, Tolerance);
    }

    // Weighted as a surface charge is.
    private static double MeanOf(RandomBox box, SpatialPotential potential, int plane)
    {
        SpatialGrid grid = box.Grid;
        double sum = 0;
        for (int b = 0; b < grid.B.Nodes; b++)
        {
            for (int a = 0; a < grid.A.Nodes; a++)
                sum += grid.A.ShareOf(a) * grid.B.ShareOf(b) * potential.Potential[grid.NodeAt(a, b, plane)];
        }

        return sum / (grid.A.Intervals * grid.B.Intervals);
    }
}
