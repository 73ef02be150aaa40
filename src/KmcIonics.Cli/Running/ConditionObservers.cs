using KmcIonics.Analysis;
using KmcIonics.Engine;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Everything that looks at the frames of one condition: transport where the number of ions is fixed, filling and currents where ions come and go.</summary>
internal sealed class ConditionObservers
{
    private readonly SpeciesObserver? species;
    private readonly OpenObserver? open;

    public ConditionObservers(PreparedStudy study, int condition)
    {
        if (study.IsOpen)
            open = new OpenObserver(OpenStudy.Of(study, condition));
        else
            species = new SpeciesObserver(study.Sampled(condition), study.Graph.Channels);
    }

    public void Observe(int frame, IonFrame state)
    {
        species?.Observe(frame, state);
        open?.Observe(frame, state);
    }

    /// <summary>The record with what was seen.</summary>
    public ConditionRecord Fill(ConditionRecord record) => record with
    {
        Transport = species?.Results() ?? open!.Transport(),
        Together = species?.Together(),
        Open = open?.Result(),
    };
}
