using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Jobs.Imports;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Imports.Kmcpy;

/// <summary>Model, events and state of kMCpy as they are read, with barriers of every event.</summary>
internal sealed class KmcpyFiles
{
    private KmcpyFiles(KmcpyModel model, KmcpyEvents events, IReadOnlyList<int>? states, IReadOnlyList<EdgeBarriers> barriers)
    {
        (Model, Events, States, Barriers) = (model, events, states, barriers);
    }

    public KmcpyModel Model { get; }

    public KmcpyEvents Events { get; }

    public IReadOnlyList<int>? States { get; }

    public IReadOnlyList<EdgeBarriers> Barriers { get; }

    /// <summary>Reads the texts of the files; throws all errors at once.</summary>
    public static KmcpyFiles Read(string model, string events, string? state)
    {
        var errors = new ErrorList();
        var context = new ReadContext(errors, ".");
        KmcpyModel? readModel = KmcpyModelReader.Read(new SourceText("model.json", model), context);
        var reader = new KmcpyReader(context);
        KmcpyEvents? readEvents = reader.ReadEvents(new SourceText("events.json", events), withEnvironments: true);
        IReadOnlyList<int>? states = state is null || readEvents is null ? null : reader.ReadState(new SourceText("state.json", state), readEvents.Order);
        errors.ThrowIfAny();
        var barriers = new KmcpyBarriers(readModel!, readEvents!.Order, states, errors);
        EdgeBarriers?[] all = [.. readEvents.Events.Select(barriers.Of)];
        errors.ThrowIfAny();
        return new KmcpyFiles(readModel!, readEvents, states, [.. all.Select(pair => pair!)]);
    }

    /// <summary>Whether an active site holds a mobile ion.</summary>
    public bool HasIon(int site) => Events.Order.VacancyOf(site) >= 0 && States![site] != Events.Order.VacancyOf(site);

    /// <summary>Pattern of an environment in the state.</summary>
    public int PatternOf(EnvironmentBarriers barriers) => barriers.Sites.Select((site, bit) => HasIon(site) ? 1 << bit : 0).Sum();
}
