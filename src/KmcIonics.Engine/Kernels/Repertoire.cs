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
}

/// <summary>Rings that become hops to vacancies whatever stands around.</summary>
public readonly struct PlainHops : IRepertoire
{
    /// <inheritdoc/>
    public bool HasThinning => false;

    /// <inheritdoc/>
    public bool HasExchanges => false;
}

/// <summary>All that there is.</summary>
public readonly struct AllEvents : IRepertoire
{
    /// <inheritdoc/>
    public bool HasThinning => true;

    /// <inheritdoc/>
    public bool HasExchanges => true;
}
