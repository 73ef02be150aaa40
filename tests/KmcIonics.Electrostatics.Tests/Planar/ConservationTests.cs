using FsCheck.Xunit;
using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Tests.Planar;

/// <summary>What holds for every stack.</summary>
[Properties(MaxTest = 200)]
public sealed class ConservationTests
{
    private const double Tolerance = 1e-9;

    [Property]
    public void SurfaceChargesBalanceTheCharges(int seed)
    {
        var stack = new RandomStack(seed);
        PlanarPotential potential = stack.Problem.Solve(stack.Charge);
        Assert.Equal(0, stack.Charge.Net + potential.LowerCharge + potential.UpperCharge, Tolerance);
        if (stack.Ends?.Lower is SurfaceCharge lower)
            Assert.Equal(lower.ElementaryCharges, potential.LowerCharge, Tolerance);
        if (stack.Ends?.Upper is SurfaceCharge upper)
            Assert.Equal(upper.ElementaryCharges, potential.UpperCharge, Tolerance);
        if (stack.Ends?.Upper is ElectrodePotential electrode)
            Assert.Equal(electrode.Volts, potential.Potential[^1], Tolerance);
    }

    /// <summary>The field holds what the charges, those on the ends included, have in the potential.</summary>
    [Property]
    public void TheEnergyOfTheFieldIsThatOfTheCharges(int seed)
    {
        var stack = new RandomStack(seed);
        PlanarPotential potential = stack.Problem.Solve(stack.Charge);
        double energy = 0;
        for (int plane = 0; plane < stack.Grid.Planes; plane++)
            energy += 0.5 * stack.Charge[plane] * potential.Potential[plane];
        energy += 0.5 * ((potential.LowerCharge * potential.Potential[0]) + (potential.UpperCharge * potential.Potential[^1]));
        Assert.Equal(energy, potential.FieldEnergy, Tolerance * (1 + potential.FieldEnergy));
    }

    /// <summary>A hop costs the charge times the change of potential, averaged over before and after.</summary>
    [Property]
    public void AHopCostsTheMeanChangeOfPotential(int seed)
    {
        var stack = new RandomStack(seed);
        (PlaneWeight from, PlaneWeight to) = (stack.Grid.WeightAt(stack.RandomHeight()), stack.Grid.WeightAt(stack.RandomHeight()));
        PlanarCharge charge = stack.Charge;
        PlanarPotential before = stack.Problem.Solve(charge);
        charge.Add(from, -2);
        charge.Add(to, 2);
        PlanarPotential after = stack.Problem.Solve(charge);
        double work = before.At(to) - before.At(from) + after.At(to) - after.At(from);
        Assert.Equal(work, after.FreeEnergy - before.FreeEnergy, Tolerance * (1 + before.FieldEnergy));
    }

    [Property]
    public void PotentialsOfChargesAdd(int seed)
    {
        var stack = new RandomStack(seed);
        (PlaneWeight first, PlaneWeight second) = (stack.Grid.WeightAt(stack.RandomHeight()), stack.Grid.WeightAt(stack.RandomHeight()));
        PlanarPotential Of(int dipoles)
        {
            PlanarCharge charge = stack.Charge;
            charge.Add(first, dipoles);
            charge.Add(second, -dipoles);
            return stack.Problem.Solve(charge);
        }

        (PlanarPotential none, PlanarPotential one, PlanarPotential three) = (Of(0), Of(1), Of(3));
        for (int plane = 0; plane < stack.Grid.Planes; plane++)
            Assert.Equal(3 * (one.Potential[plane] - none.Potential[plane]), three.Potential[plane] - none.Potential[plane], Tolerance);
    }

    /// <summary>A dipole at one place acts on one elsewhere as that one acts on it.</summary>
    [Property]
    public void DipolesActOnEachOtherAlike(int seed)
    {
        var stack = new RandomStack(seed);
        PlaneWeight[] place = [.. Enumerable.Range(0, 4).Select(_ => stack.Grid.WeightAt(stack.RandomHeight()))];
        PlanarPotential none = stack.Problem.Solve(stack.Charge);
        double Action(int source, int probe)
        {
            PlanarCharge charge = stack.Charge;
            charge.Add(place[source], 1);
            charge.Add(place[source + 1], -1);
            PlanarPotential with = stack.Problem.Solve(charge);
            return with.At(place[probe]) - with.At(place[probe + 1]) - none.At(place[probe]) + none.At(place[probe + 1]);
        }

        Assert.Equal(Action(0, 2), Action(2, 0), Tolerance);
    }

    /// <summary>Charge and permittivity shifted around a repeating stack shift the potential.</summary>
    [Property]
    public void ATranslationOnlyTranslates(int seed)
    {
        var random = new Random(seed);
        int intervals = random.Next(2, 50);
        int shift = random.Next(intervals);
        double[] charge = [.. Enumerable.Range(0, intervals).Select(_ => random.NextDouble())];
        double mean = charge.Average();
        charge = [.. charge.Select(value => value - mean)];
        double[] relative = [.. Enumerable.Range(0, intervals).Select(_ => 1 + (50 * random.NextDouble()))];
        IReadOnlyList<double> Potential(int by)
        {
            var grid = new PlanarGrid(0, 20, intervals, 30, periodic: true);
            var background = new PlanarBackground(grid);
            for (int plane = 0; plane < intervals; plane++)
                background.Add(new PlaneWeight(plane, plane, 0), charge[(plane + by) % intervals]);
            double[] shifted = [.. Enumerable.Range(0, intervals).Select(interval => relative[(interval + by) % intervals])];
            return new PlanarPoisson(grid, shifted, null).Solve(new PlanarCharge(grid, background)).Potential;
        }

        (IReadOnlyList<double> here, IReadOnlyList<double> there) = (Potential(0), Potential(shift));
        for (int plane = 0; plane < intervals; plane++)
            Assert.Equal(here[(plane + shift) % intervals], there[plane], Tolerance);
    }

    /// <summary>Wherever it is between planes, a charge feels no force of its own, and two charges feel opposite forces.</summary>
    [Property]
    public void AChargeExertsNoForceOnItself(int seed)
    {
        var random = new Random(seed);
        int intervals = random.Next(4, 50);
        var grid = new PlanarGrid(0, 20, intervals, 30, periodic: true);
        var problem = new PlanarPoisson(grid, [.. Enumerable.Repeat(6.0, intervals)], null);
        var background = new PlanarBackground(grid);
        background.AddLayer(0, 20, -3.0 / (20 * 30));
        (PlaneWeight first, PlaneWeight second) = (grid.WeightAt(20 * random.NextDouble()), grid.WeightAt(20 * random.NextDouble()));
        var alone = new PlanarCharge(grid, background);
        alone.Add(first, 3);
        Assert.Equal(0, problem.Solve(alone).FieldAt(first), Tolerance);

        var pair = new PlanarCharge(grid, background);
        pair.Add(first, 1);
        pair.Add(second, 2);
        PlanarPotential potential = problem.Solve(pair);
        Assert.Equal(0, potential.FieldAt(first) + (2 * potential.FieldAt(second)), Tolerance);
    }
}
