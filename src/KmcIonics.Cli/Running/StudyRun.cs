using KmcIonics.Engine.Backends;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Runs a prepared study on a device: plans the times, then runs condition by condition.</summary>
/// <param name="study">What to run.</param>
/// <param name="device">Where.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="folder">Takes trajectories that are too large for a result; null where there are none.</param>
internal sealed class StudyRun(PreparedStudy study, Device device, IProgress<RunProgress> progress, SegmentFolder? folder = null)
{
    private readonly List<ConditionRecord> finished = [];

    /// <summary>Conditions that are done; all of them unless the run was interrupted.</summary>
    public IReadOnlyList<ConditionRecord> Conditions => finished;

    /// <summary>Runs every condition.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was done until then is in <see cref="Conditions"/>.</exception>
    public void Run(CancellationToken cancellation)
    {
        _ = BatchPlan.MostReplicas(study, device);
        progress.Report(new RunProgress("measuring the hop rate", 0, 0, 0, 0));
        IReadOnlyList<TimePlan> plans = TimePlanner.Plan(study, device, cancellation);
        var tally = new RunTally(study, plans, progress);
        for (int condition = 0; condition < plans.Count; condition++)
            finished.Add(new ConditionRun(study, device, condition, plans[condition], tally, folder).Run(cancellation));
    }
}
