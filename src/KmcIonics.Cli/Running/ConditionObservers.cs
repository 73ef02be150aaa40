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
    private readonly LayerTransportObserver? layers;
    private readonly HopObserver? hops;
    private readonly MapObserver? maps;
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
        if (study.Job.Profile is { } asked)
            profile = new ProfileObserver(ProfileStudy.Of(study, asked, condition));
    }

    /// <summary>Observers of a run.</summary>
    public ConditionObservers(PreparedStudy study, int condition, TimePlan plan, int threads)
        : this(study, condition, threads)
    {
        if (study.Job.Profile is { } asked && study.Job.Analyze.Contains(AnalysisKind.InterfaceProfile))
            layers = new LayerTransportObserver(LayerStudy.Of(study, asked, ProfileStudy.Of(study, asked, condition), condition), threads);
        hops = study.Job.Analyze.Contains(AnalysisKind.HopStatistics) ? new HopObserver(HopStudy.Of(study)) : null;
        maps = study.Job.Maps is { } grid ? new MapObserver(MapStudy.Of(study, grid)) : null;
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
        layers?.Observe(frame, state);
        hops?.Observe(frame, state);
        maps?.Observe(frame, state);
        spaceCharge?.Observe(frame, state);
        alternating?.Observe(state);
        convergence?.Observe(frame, state);
    }

    /// <summary>Takes in what happened between frames, where more may happen than counters hold; see <see cref="TrafficCounter.MostEvents"/>.</summary>
    public void Follow(IonFrame state)
    {
        layers?.Follow(state);
        hops?.Follow(state);
        maps?.Follow(state);
    }

    /// <summary>What is sampled between frames of a batch of replicas; null for nothing.</summary>
    public AlternatingSampling? Between(PreparedStudy study, TimePlan plan, Ensemble ensemble, PotentialUpdates? updates) => plan.SampleInterval is not { } interval
        ? null
        : new AlternatingSampling(alternating, driven, ensemble, AlternatingStudy.StartOf(study.Job, plan), interval, updates);

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more)
    {
        species?.Extend(more);
        profile?.Extend(more);
        layers?.Extend(more);
        hops?.Extend(more);
        maps?.Extend(more);
        spaceCharge?.Extend(more);
        alternating?.Extend(more);
    }

    /// <summary>Conductivity of all species together, over the replicas seen.</summary>
    public Estimate Conductivity() => species!.Together()?.Conductivity ?? species.Results()[0].Conductivity;

    /// <summary>Adds how much the potential of a batch of replicas changed from update to update while frames were taken.</summary>
    public void AddChange(PotentialFeedback feedback) => spaceCharge?.AddChange(feedback.Change, feedback.ChargeChange, feedback.Changes);

    /// <summary>The record with what was seen.</summary>
    public ConditionRecord Fill(ConditionRecord record)
    {
        SpaceChargeResult? charge = spaceCharge?.Result();
        return record with
        {
            Transport = species?.Results() ?? open!.Transport(),
            Together = species?.Together(),
            Open = open?.Result(),
            Profile = ProfileWith(charge),
            Hops = hops?.Result(),
            Maps = maps?.Result(),
            SpaceCharge = charge,
            Alternating = alternating?.Result(),
            Driven = driven?.Result(),
            Convergence = convergence?.Result(),
        };
    }

    private ProfileResult? ProfileWith(SpaceChargeResult? charge)
    {
        if (profile is null)
            return null;
        ProfileResult result = profile.Result() with { Transport = layers?.Result(profile, species) };
        return charge is null ? result : result.With(charge);
    }
}
