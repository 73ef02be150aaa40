namespace KmcIonics.Cli.Running;

/// <summary>Adds up what is done, and reports it.</summary>
internal sealed class RunTally
{
    private readonly PreparedStudy study;
    private readonly IReadOnlyList<TimePlan> plans;
    private readonly IProgress<RunProgress> progress;
    private double allAttempts;
    private double attemptsDone;
    private double hopsDone;

    public RunTally(PreparedStudy study, IReadOnlyList<TimePlan> plans, IProgress<RunProgress> progress)
    {
        (this.study, this.plans, this.progress) = (study, plans, progress);
        allAttempts = plans.Select((plan, condition) => Attempts(condition, plan.Total)).Sum() * study.Job.Run.Replicas;
    }

    /// <summary>Attempted hops of one replica up to a time, s.</summary>
    public double Attempts(int condition, double time) => study.Courses[condition].Attempts(study, time, plans[condition].Equilibration);

    /// <summary>Hops of one replica up to a time (s), about: where conditions change, their share of the attempts is taken to stay.</summary>
    public double Hops(int condition, double time) => Attempts(condition, time) * plans[condition].HopRate * study.IonCount / study.StartRates(condition).TotalRate;

    /// <summary>Reports replicas that stand at a time (s) of their condition.</summary>
    public void Report(int condition, int replicas, double time)
    {
        TimePlan plan = plans[condition];
        double attempts = attemptsDone + (Attempts(condition, time) * replicas);
        double hops = hopsDone + (Hops(condition, time) * replicas);
        string stage = time <= plan.Equilibration ? "equilibrating" : "sampling";
        progress.Report(new RunProgress(
            $"{study.StartRates(condition).Temperature:G6} K, {stage}", Math.Min(attempts / allAttempts, 1), (long)attempts, (long)hops, time));
    }

    /// <summary>Takes in that a condition is to have more replicas.</summary>
    public void Expect(int condition, int more) => allAttempts += Attempts(condition, plans[condition].Total) * more;

    /// <summary>Counts replicas of a condition that are at their end.</summary>
    public void Finish(int condition, int replicas)
    {
        attemptsDone += Attempts(condition, plans[condition].Total) * replicas;
        hopsDone += Hops(condition, plans[condition].Total) * replicas;
    }
}
