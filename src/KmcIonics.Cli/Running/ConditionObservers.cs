using KmcIonics.Analysis;
using KmcIonics.Engine;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Everything that looks at the frames of one condition: transport where the number of ions is fixed, filling and currents where ions come and go; and occupation in layers where that is asked for.</summary>
internal sealed class ConditionObservers
{
    private readonly SpeciesObserver? species;
    private readonly OpenObserver? open;
    private readonly ProfileObserver? profile;

    public ConditionObservers(PreparedStudy study, int condition)
    {
        if (study.IsOpen)
            open = new OpenObserver(OpenStudy.Of(study, condition));
        else
            species = new SpeciesObserver(study.Sampled(condition), study.Graph.Channels);
        profile = study.Job.Profile is { } layers ? new ProfileObserver(ProfileStudy.Of(study, layers, condition)) : null;
    }

    public void Observe(int frame, IonFrame state)
    {
        species?.Observe(frame, state);
        open?.Observe(frame, state);
        profile?.Observe(state);
    }

    /// <summary>The record with what was seen.</summary>
    public ConditionRecord Fill(ConditionRecord record) => record with
    {
        Transport = species?.Results() ?? open!.Transport(),
        Together = species?.Together(),
        Open = open?.Result(),
        Profile = profile?.Result(),
    };
}
