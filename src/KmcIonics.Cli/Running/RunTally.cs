namespace KmcIonics.Cli.Running;

/// <summary>Adds up what is done, and reports it.</summary>
internal sealed class RunTally
{
    private readonly PreparedStudy study;
    private readonly IReadOnlyList<TimePlan> plans;
    private readonly IProgress<RunProgress> progress;
    private readonly double allAttempts;
    private double attemptsDone;
    private double hopsDone;

    public RunTally(PreparedStudy study, IReadOnlyList<TimePlan> plans, IProgress<RunProgress> progress)
    {
        (this.study, this.plans, this.progress) = (study, plans, progress);
        allAttempts = plans.Select((plan, condition) => plan.Total * AttemptRate(condition)).Sum() * study.Job.Run.Replicas;
    }

    /// <summary>Attempted hops per second of one replica, Hz.</summary>
    public double AttemptRate(int condition) => study.Model.Conditions[condition].TotalRate;

    /// <summary>Reports replicas that stand at a time (s) of their condition.</summary>
    public void Report(int condition, int replicas, double time)
    {
        TimePlan plan = plans[condition];
        double attempts = attemptsDone + (time * AttemptRate(condition) * replicas);
        double hops = hopsDone + (time * plan.HopRate * study.IonCount * replicas);
        string stage = time <= plan.Equilibration ? "equilibrating" : "sampling";
        progress.Report(new RunProgress(
            $"{study.Model.Conditions[condition].Temperature:G6} K, {stage}", Math.Min(attempts / allAttempts, 1), (long)attempts, (long)hops, time));
    }

    /// <summary>Counts replicas of a condition that are at their end.</summary>
    public void Finish(int condition, int replicas)
    {
        attemptsDone += plans[condition].Total * AttemptRate(condition) * replicas;
        hopsDone += plans[condition].Total * plans[condition].HopRate * study.IonCount * replicas;
    }
}
