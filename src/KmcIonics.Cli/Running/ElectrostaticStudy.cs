using KmcIonics.Analysis;
using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>Makes the potential of a job's ions ready to run.</summary>
internal static class ElectrostaticStudy
{
    private const double Rounding = 1e-9;

    /// <summary>The coupling of ions and potential; the potential of the ions at the start of the first replica is solved for, so that what has none is refused.</summary>
    /// <exception cref="InputException">It has none, or one that bounds of rates have no room for.</exception>
    public static PotentialCoupling CouplingOf(Job job, BuiltLattice lattice, IonCounts ions)
    {
        CheckField(job, lattice);
        var coupling = new PotentialCoupling(job, lattice);
        _ = RungAtStart(coupling, InitialSites.Build(lattice.Sites, ions, job.Seed, 0));
        return coupling;
    }

    /// <summary>The rung of the potential that ions make where they start.</summary>
    /// <exception cref="InputException">No rung holds it.</exception>
    public static int RungAtStart(PotentialCoupling coupling, ReadOnlySpan<byte> occupants) => coupling.RungFor(coupling.Sites.Solve(coupling.Sites.ChargesOf(occupants)).AtPlaces(), 0);

    /// <summary>Rates of every rung at each temperature, which tick alike, and the courses that start on the lowest.</summary>
    public static (IReadOnlyList<ConditionRates> Rates, IReadOnlyList<ConditionCourse> Courses) Compile(Job job, PotentialCoupling coupling)
    {
        CourseRates.CheckMemory(
            coupling.GraphAt(0), coupling.Rungs.RoomMicroEv.Count * (double)job.Conditions.Temperatures.Count, "electrostatics", "Lower electrostatics.largest_step, run fewer temperatures at once, or take a smaller supercell.");
        CellGraph[] rungs = [.. Enumerable.Range(0, coupling.Rungs.RoomMicroEv.Count).Select(coupling.GraphAt)];
        IReadOnlyList<double> temperatures = job.Conditions.Temperatures;
        return (
            [.. temperatures.SelectMany(temperature => ConditionRates.CompileTogether([.. rungs.Select(graph => (graph, temperature))]))],
            [.. temperatures.Select((_, condition) => new ConditionCourse(condition * rungs.Length, []))]);
    }

    /// <summary>What an observer of a condition samples.</summary>
    public static SpaceChargeSystem Sampled(PreparedStudy study, PotentialCoupling coupling, int condition, TimePlan plan) => new()
    {
        Replicas = study.Job.Run.Replicas,
        Frames = study.Job.Run.Frames,
        Temperature = study.StartRates(condition).Temperature,
        Axis = coupling.Settings.Axis.Name,
        Sites = coupling.Sites,
        LargestCharge = study.Graph.Charges.Max(Math.Abs),
        EnergyOfOneIon = coupling.EnergyOfOneIon(InitialSites.Build(study.Cells, study.IonCounts, study.Job.Seed, 0)),
        IsOpen = study.IsOpen,
        UpdateInterval = plan.UpdateInterval!.Value,
        Tolerance = coupling.Settings.Update.Tolerance,
    };

    private static void CheckField(Job job, BuiltLattice lattice)
    {
        BoxAxis axis = job.Electrostatics!.Axis;
        if (job.Conditions.Field is not { } field || lattice.Network!.Periodic.Along(axis) || !(Math.Abs(field.Unit.Dot(axis.Normal(lattice.Network.Box))) > Rounding))
            return;
        throw new InputException(
            $"conditions.field has a component along {axis.Name}, across which electrostatics holds the ends of the lattice at what they are",
            "Drive ions there by the potentials of electrostatics.lower and upper, and give the field in the plane.");
    }
}
