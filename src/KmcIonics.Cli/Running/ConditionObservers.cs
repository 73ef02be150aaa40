using KmcIonics.Analysis;
using KmcIonics.Engine;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Everything that looks at the frames of one condition: transport where the number of ions is fixed, filling and currents where ions come and go; occupation in layers and hops between sublattices where they are asked for, and the potential where ions make one.</summary>
internal sealed class ConditionObservers
{
    private readonly SpeciesObserver? species;
    private readonly OpenObserver? open;
    private readonly ProfileObserver? profile;
    private readonly HopObserver? hops;
    private readonly SpaceChargeObserver? spaceCharge;
    private readonly AlternatingObserver? alternating;
    private readonly DrivenObserver? driven;
    private readonly ConvergenceObserver? convergence;

    /// <summary>Observers of frames that are in files. What needs more than frames tell is left out: hops between sublattices, and the potential from update to update.</summary>
    public ConditionObservers(PreparedStudy study, int condition, int threads)
    {
        if (study.IsOpen)
            open = new OpenObserver(OpenStudy.Of(study, condition));
        else
            species = new SpeciesObserver(study.Sampled(condition), study.Graph.Channels, threads);
        if (!study.IsOpen && !study.Courses[condition].Changes)
            convergence = new ConvergenceObserver(ConvergenceStudy.Of(study), threads);
        profile = study.Job.Profile is { } layers ? new ProfileObserver(ProfileStudy.Of(study, layers, condition)) : null;
    }

    /// <summary>Observers of a run.</summary>
    public ConditionObservers(PreparedStudy study, int condition, TimePlan plan, int threads)
        : this(study, condition, threads)
    {
        hops = study.Job.Analyze.Contains(AnalysisKind.HopStatistics) ? new HopObserver(HopStudy.Of(study)) : null;
        spaceCharge = study.Coupling is { } coupling ? new SpaceChargeObserver(ElectrostaticStudy.Sampled(study, coupling, condition, plan)) : null;
        if (study.Job.Alternating is not null && study.Courses[condition].Changes)
            driven = new DrivenObserver(AlternatingStudy.Driven(study, condition));
        else if (study.Job.Alternating is not null)
            alternating = new AlternatingObserver(AlternatingStudy.Sampled(study, condition, plan));
    }

    public void Observe(int frame, IonFrame state)
    {
        species?.Observe(frame, state);
        open?.Observe(frame, state);
        profile?.Observe(state);
        hops?.Observe(frame, state);
        spaceCharge?.Observe(frame, state);
        alternating?.Observe(state);
        convergence?.Observe(frame, state);
    }

    /// <summary>Takes in what happened between frames, where more may happen than counters hold; see <see cref="TrafficCounter.MostEvents"/>.</summary>
    public void Follow(IonFrame state) => hops?.Follow(state);

    /// <summary>What is sampled between frames of a batch of replicas; null for nothing.</summary>
    public AlternatingSampling? Between(PreparedStudy study, TimePlan plan, Ensemble ensemble, PotentialUpdates? updates) => plan.SampleInterval is not { } interval
        ? null
        : new AlternatingSampling(alternating, driven, ensemble, AlternatingStudy.StartOf(study.Job, plan), interval, updates);

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more)
    {
        species?.Extend(more);
        profile?.Extend(more);
        hops?.Extend(more);
        spaceCharge?.Extend(more);
        alternating?.Extend(more);
    }

    /// <summary>Conductivity of all species together, over the replicas seen.</summary>
    public Estimate Conductivity() => species!.Together()?.Conductivity ?? species.Results()[0].Conductivity;

    /// <summary>Adds how much the potential of a batch of replicas changed from update to update while frames were taken.</summary>
    public void AddChange(PotentialFeedback feedback) => spaceCharge?.AddChange(feedback.Change, feedback.ChargeChange, feedback.Changes);

    /// <summary>The record with what was seen.</summary>
    public ConditionRecord Fill(ConditionRecord record) => record with
    {
        Transport = species?.Results() ?? open!.Transport(),
        Together = species?.Together(),
        Open = open?.Result(),
        Profile = profile?.Result(),
        Hops = hops?.Result(),
        SpaceCharge = spaceCharge?.Result(),
        Alternating = alternating?.Result(),
        Driven = driven?.Result(),
        Convergence = convergence?.Result(),
    };
}
