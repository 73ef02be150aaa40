namespace KmcIonics.Model;

/// <summary>Barriers of a hop in one direction by which of the sites around it are filled.</summary>
/// <param name="Sites">Sites, in the order of the bits of a pattern; neither end of the hop is among them.</param>
/// <param name="Barriers">Barrier of each pattern; hops that are alike share one table.</param>
public sealed record EnvironmentBarriers(IReadOnlyList<int> Sites, BarrierTable Barriers);

/// <summary>Barriers of an edge by which of the sites around it are filled.</summary>
/// <param name="Forth">From the first end to the second.</param>
/// <param name="Back">From the second to the first.</param>
public sealed record EdgeBarriers(EnvironmentBarriers Forth, EnvironmentBarriers Back)
{
    /// <summary>The same with the ends exchanged.</summary>
    public EdgeBarriers Reversed => new(Back, Forth);

    /// <summary>The same with sites numbered otherwise.</summary>
    /// <param name="number">New number of a site.</param>
    public EdgeBarriers Renumbered(Func<int, int> number) =>
        new(Forth with { Sites = [.. Forth.Sites.Select(number)] }, Back with { Sites = [.. Back.Sites.Select(number)] });
}
