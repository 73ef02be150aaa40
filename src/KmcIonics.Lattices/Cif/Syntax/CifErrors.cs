namespace KmcIonics.Lattices.Cif;

/// <summary>Collects what is wrong in a CIF, so that the user sees all of it at once.</summary>
public sealed class CifErrors
{
    // A file of a million wrong values needs no million lines.
    private const int Listed = 200;

    private readonly List<CifError> errors = [];

    /// <summary>What was collected, in the order found; at most 200 errors.</summary>
    public IReadOnlyList<CifError> Items => errors;

    /// <summary>Errors added, listed or not.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an error.</summary>
    public void Add(CifPlace place, string item, string problem, string remedy)
    {
        Count++;
        if (errors.Count < Listed)
            errors.Add(new CifError(place, item, problem, remedy));
    }
}
