namespace KmcIonics.Cli.Jobs;

/// <summary>Collects errors, so that the user sees all of them at once.</summary>
internal sealed class ErrorList
{
    // A file of a million wrong items needs no million lines.
    private const int Listed = 200;

    private readonly List<JobError> _errors = [];

    /// <summary>Errors added so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an error.</summary>
    public void Add(Place place, FieldPath path, string problem, string allowed, string? suggestion = null)
    {
        Count++;
        if (_errors.Count < Listed)
            _errors.Add(new JobError(place, path.ToString(), problem, allowed, suggestion));
    }

    /// <summary>Has the errors of a field say that it may be more than the shape says that found them.</summary>
    /// <param name="from">Number of errors before them.</param>
    /// <param name="path">The field.</param>
    /// <param name="said">What they say is allowed.</param>
    /// <param name="allowed">What is.</param>
    public void Widen(int from, FieldPath path, string said, string allowed)
    {
        for (int at = from; at < _errors.Count; at++)
        {
            if (_errors[at].Path == path.ToString() && _errors[at].Allowed == $"Allowed is {said}")
                _errors[at] = _errors[at] with { Allowed = $"Allowed is {allowed}" };
        }
    }

    /// <summary>Throws what was collected, sorted by place within each source; returns when there is nothing.</summary>
    /// <exception cref="JobErrorsException">There is at least one error.</exception>
    public void ThrowIfAny()
    {
        if (Count == 0)
            return;
        List<string> sources = [.. _errors.Select(error => error.Place.Source).Distinct()];
        throw new JobErrorsException(
            [.. _errors.OrderBy(error => sources.IndexOf(error.Place.Source)).ThenBy(error => error.Place.Line).ThenBy(error => error.Place.Column)],
            Count - _errors.Count);
    }
}
