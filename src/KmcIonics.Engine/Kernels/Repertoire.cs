namespace KmcIonics.Engine.Kernels;

/// <summary>
/// What events a model can have, known when a body is compiled: code for others is then not in it, and costs neither registers nor waits. A body that may have
/// more than the model does runs the same trajectory.
/// </summary>
public interface IRepertoire
{
    /// <summary>Whether more than the occupants of source and target may decide if a ring becomes an event.</summary>
    bool HasThinning { get; }

    /// <summary>Whether there may be events other than hops to vacancies: exchanges, and reservoirs with the charge they move.</summary>
    bool HasExchanges { get; }

    /// <summary>Whether events may be written down by <see cref="EventRecord"/>.</summary>
    bool HasRecording { get; }
}

/// <summary>Rings that become hops to vacancies whatever stands around.</summary>
public readonly struct PlainHops : IRepertoire
{
    /// <inheritdoc/>
    public bool HasThinning => false;

    /// <inheritdoc/>
    public bool HasExchanges => false;

    /// <inheritdoc/>
    public bool HasRecording => false;
}

/// <summary><see cref="PlainHops"/> that are written down.</summary>
public readonly struct RecordedPlainHops : IRepertoire
{
    /// <inheritdoc/>
    public bool HasThinning => false;

    /// <inheritdoc/>
    public bool HasExchanges => false;

    /// <inheritdoc/>
    public bool HasRecording => true;
}

/// <summary>All events that there are.</summary>
public readonly struct AllEvents : IRepertoire
{
    /// <inheritdoc/>
    public bool HasThinning => true;

    /// <inheritdoc/>
    public bool HasExchanges => true;

    /// <inheritdoc/>
    public bool HasRecording => false;
}

/// <summary><see cref="AllEvents"/>, written down.</summary>
public readonly struct RecordedEvents : IRepertoire
{
    /// <inheritdoc/>
    public bool HasThinning => true;

    /// <inheritdoc/>
    public bool HasExchanges => true;

    /// <inheritdoc/>
    public bool HasRecording => true;
}
