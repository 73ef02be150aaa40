namespace KmcIonics.Model;

/// <summary>Barriers of a hop in one direction by which of the sites around it are filled.</summary>
/// <param name="Sites">Sites, in the order of the bits of a pattern; neither end of the hop is among them.</param>
/// <param name="Barriers">Barrier of each pattern; hops that are alike share one table.</param>
public sealed record EnvironmentBarriers(IReadOnlyList<int> Sites, BarrierTable Barriers);
