namespace KmcIonics.Model;

/// <summary>
/// Names of the site types of a stack. A sublattice of the same crystal, or a coordination type, keeps its name and is one type in all layers that have it. A name
/// that means different things in different layers becomes <c>layer-name</c>, after the first layer with that meaning.
/// </summary>
public static class StackSiteTypes
{
    /// <summary>Names of the types of each layer, in the layer's own order: sublattices, then coordination types, [layers][types].</summary>
    /// <exception cref="InputException">Two types come out with the same name.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<LayerSpecification> layers)
    {
        var meanings = new List<Meaning>();
        List<Meaning>[] ofLayer = [.. layers.Select(layer => MeaningsOf(layer, meanings))];
        HashSet<string> ambiguous = [.. meanings.GroupBy(meaning => meaning.Name).Where(same => same.Count() > 1).Select(same => same.Key)];
        string NameOf(Meaning meaning) => ambiguous.Contains(meaning.Name) ? $"{meaning.FirstLayer}-{meaning.Name}" : meaning.Name;
        if (meanings.GroupBy(NameOf).FirstOrDefault(same => same.Count() > 1) is { } clash)
            throw new InputException($"two site types of the stack are called '{clash.Key}'", "Give the layer or the coordination type another name.");
        return [.. ofLayer.Select(types => (IReadOnlyList<string>)[.. types.Select(NameOf)])];
    }

    private static List<Meaning> MeaningsOf(LayerSpecification layer, List<Meaning> known)
    {
        var found = new List<Meaning>();
        foreach (Sublattice sublattice in layer.Lattice.Structure?.Sublattices ?? [])
            found.Add(Known(new Meaning(sublattice.Name, layer.Name, layer.Lattice.Structure!.Cell, sublattice.Positions), known));
        foreach (CoordinationType type in layer.Lattice.GlassTypes)
            found.Add(Known(new Meaning(type.Name, layer.Name, null, []), known));
        return found;
    }

    private static Meaning Known(Meaning meaning, List<Meaning> known)
    {
        Meaning? same = known.Find(other => other.Name == meaning.Name && other.Cell == meaning.Cell && other.Positions.SequenceEqual(meaning.Positions));
        if (same is null)
            known.Add(meaning);
        return same ?? meaning;
    }

    // A coordination type has no cell.
    private sealed record Meaning(string Name, string FirstLayer, UnitCell? Cell, IReadOnlyList<Vector3D> Positions);
}
