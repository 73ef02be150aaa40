using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Electrostatics.Planar;
using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Averages potential and charge over the frames at one condition; every replica is to see the same frames. The potential is that of the ions in the frame, not the one they were last in.</summary>
public sealed class SpaceChargeObserver
{
    private readonly SpaceChargeSystem system;
    private readonly List<SpaceChargeReplica> replicas = [];
    private double squares;
    private double chargeSquares;
    private long updates;

    /// <summary>An observer that has seen nothing yet.</summary>
    public SpaceChargeObserver(SpaceChargeSystem system)
    {
        this.system = system;
        Extend(system.Replicas);
    }

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more)
    {
        for (int k = 0; k < more; k++)
            replicas.Add(new SpaceChargeReplica(system.Sites.Planes.Planes));
    }

    /// <summary>Adds a frame; its buffers may be reused afterwards.</summary>
    /// <param name="number">Its number, from 0 at the start of sampling.</param>
    /// <param name="frame">The frame.</param>
    public void Observe(int number, IonFrame frame) =>
        replicas[frame.Replica].Add(system.Sites.Solve(system.Sites.ChargesOf(frame.Occupants)), isInFirstHalf: 2 * number <= system.Frames);

    /// <summary>Adds what changed from one solution for the potential to the next while frames were taken.</summary>
    /// <param name="change">Root mean square change of the energy that a unit charge gains by a hop, eV.</param>
    /// <param name="charge">Root mean square change of the charge of the lower end, e.</param>
    /// <param name="count">Updates that they are of.</param>
    public void AddChange(double change, double charge, long count)
    {
        squares += count * change * change;
        chargeSquares += count * charge * charge;
        updates += count;
    }

    /// <summary>The means over the replicas.</summary>
    /// <exception cref="InvalidOperationException">A replica has seen no frame.</exception>
    public SpaceChargeResult Result()
    {
        if (replicas.FindIndex(replica => replica.Frames == 0) is int missing and >= 0)
            throw new InvalidOperationException($"replica {missing} has seen no frame");
        PlanarGrid grid = system.Sites.Planes;
        double area = grid.Area * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom;
        double perVolume = PhysicalConstants.ElementaryCharge / (area * grid.Step * PhysicalConstants.Angstrom);
        double perArea = PhysicalConstants.ElementaryCharge / area;
        int[] planes = [.. Enumerable.Range(0, grid.Planes)];
        Estimate[] potential = [.. planes.Select(plane => Mean(replica => replica.Potential(plane)))];
        Hold(potential, system.Sites);
        ElectrodeResult[] ends = grid.IsPeriodic ? [] : [new(potential[0], Mean(replica => replica.LowerCharge * perArea)), new(potential[^1], Mean(replica => replica.UpperCharge * perArea))];
        double change = Math.Sqrt(squares / Math.Max(updates, 1)) * system.LargestCharge / (PhysicalConstants.BoltzmannEvPerKelvin * system.Temperature);
        return new SpaceChargeResult
        {
            Temperature = system.Temperature,
            Axis = system.Axis,
            Height = [.. planes.Select(plane => grid.HeightOf(plane) * PhysicalConstants.Angstrom)],
            Potential = potential,
            ChargeDensity = [.. planes.Select(plane => Mean(replica => replica.Charge(plane) / grid.ShareOf(plane) * perVolume))],
            Ends = ends,
            IntegralCapacitance = system.Sites.IsPotentialDifferenceFixed ? IntegralCapacitance(ends) : new Estimate(double.NaN, null),
            DifferentialCapacitance = system.Sites.IsPotentialDifferenceFixed && !system.IsOpen ? DifferentialCapacitance(perArea) : new Estimate(double.NaN, null),
            UpdateInterval = system.UpdateInterval,
            ChangePerUpdate = change,
            Notes = [.. SpaceChargeNotes.Of(system, change, ends.Length == 0 ? null : Mean(replica => replica.Drift * perArea))],
        };
    }

    // What is held has no error, not even that of rounding.
    private static void Hold(Estimate[] potential, ChargedSites sites)
    {
        potential[0] = sites.LowerVolts is { } lower ? new Estimate(lower, 0) : potential[0];
        potential[^1] = sites.UpperVolts is { } upper ? new Estimate(upper, 0) : potential[^1];
    }

    private static Estimate IntegralCapacitance(ElectrodeResult[] ends)
    {
        double volts = ends[0].Potential.Value - ends[1].Potential.Value;
        Estimate charge = ends[0].Charge;
        return volts == 0 ? new Estimate(double.NaN, null) : new Estimate(charge.Value / volts, charge.StandardError / Math.Abs(volts));
    }

    private Estimate DifferentialCapacitance(double perArea)
    {
        Estimate variance = ReplicaStatistics.Variance([.. replicas.Select(replica => replica.LowerCharge)], [.. replicas.Select(replica => replica.SquaredLowerCharge)]);
        Estimate whole = FluctuationCapacitance.Of(system.Sites.GeometricCapacitance, variance, chargeSquares / Math.Max(updates, 1), system.Temperature);
        return new Estimate(whole.Value * perArea, whole.StandardError * perArea);
    }

    private Estimate Mean(Func<SpaceChargeReplica, double> value) => ReplicaStatistics.Mean([.. replicas.Select(value)]);
}
