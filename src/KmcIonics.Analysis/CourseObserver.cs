using KmcIonics.Engine;
using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Measures hop rate and current density from frame to frame while conditions change; used as <see cref="TransportObserver"/> is.</summary>
public sealed class CourseObserver
{
    private readonly IReadOnlyList<SampledSystem> systems;
    private readonly UnitCell cell;
    private readonly Snapshot[][] snapshots;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="systems">What will be sampled, one a species in their order; replicas, frames and volume are the same.</param>
    /// <param name="cell">Unit cell whose lattice vectors the displacements are counted in, Å. Charge that piles up where the lattice ends is a current while it moves.</param>
    public CourseObserver(IReadOnlyList<SampledSystem> systems, UnitCell cell)
    {
        (this.systems, this.cell) = (systems, cell);
        snapshots = [.. Enumerable.Range(0, systems[0].Replicas).Select(_ => new Snapshot[systems[0].Frames + 1])];
    }

    /// <summary>Adds a frame of all ions; its buffers may be reused afterwards.</summary>
    /// <param name="frameIndex">0 at the start of sampling, then 1 to F.</param>
    /// <param name="frame">State of one replica.</param>
    public void Observe(int frameIndex, IonFrame frame)
    {
        (long a, long b, long c) = (0, 0, 0);
        for (int ion = 0; ion < frame.DisplacementA.Length; ion++)
        {
            int charge = systems[frame.Species[ion]].Charge;
            (a, b, c) = (a + (charge * frame.DisplacementA[ion]), b + (charge * frame.DisplacementB[ion]), c + (charge * frame.DisplacementC[ion]));
        }

        snapshots[frame.Replica][frameIndex] = new Snapshot(frame.Time, frame.HopsByPathway.Sum(), a, b, c);
    }

    /// <summary>The course, averaged over the replicas.</summary>
    /// <param name="conditions">Mean temperature (K) and field (V/m) in each interval, [intervals].</param>
    public CourseResult Result(IReadOnlyList<(double Temperature, Vector3D Field)> conditions)
    {
        int[] intervals = [.. Enumerable.Range(1, systems[0].Frames)];
        int ions = systems.Sum(system => system.Ions);
        return new CourseResult
        {
            Time = [.. intervals.Select(frame => snapshots[0][frame].Time - snapshots[0][0].Time)],
            Temperature = [.. conditions.Select(condition => condition.Temperature)],
            Field = [.. conditions.Select(condition => condition.Field)],
            HopRate = [.. intervals.Select(frame => Mean(frame, (last, next) => (next.Hops - last.Hops) / (ions * (next.Time - last.Time))))],
            CurrentDensity = [.. intervals.Select(ByAxis)],
        };
    }

    private IReadOnlyList<Estimate> ByAxis(int frame) =>
        [Mean(frame, (last, next) => Current(last, next).X), Mean(frame, (last, next) => Current(last, next).Y), Mean(frame, (last, next) => Current(last, next).Z)];

    private Estimate Mean(int frame, Func<Snapshot, Snapshot, double> quantity) =>
        ReplicaStatistics.Mean([.. snapshots.Select(replica => quantity(replica[frame - 1], replica[frame]))]);

    private Vector3D Current(Snapshot last, Snapshot next)
    {
        const double quantum = 1.0 / LatticeQuanta.PerVector;
        Vector3D moved = cell.ToCartesian(quantum * new Vector3D(next.A - last.A, next.B - last.B, next.C - last.C));
        return DriftCurrent.Of(moved, 1, systems[0].Volume, next.Time - last.Time);
    }

    // Σ charge number × displacement of all ions, quanta.
    private readonly record struct Snapshot(double Time, long Hops, long A, long B, long C);
}
