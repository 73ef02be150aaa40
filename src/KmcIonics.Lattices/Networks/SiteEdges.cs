using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// Edges that say which hops there are, in compressed rows: those of site s are the entries <c>First[s]</c> to <c>First[s + 1]</c> (exclusive), in increasing order
/// of <c>Other</c>. Both directions are there.
/// </summary>
/// <param name="First">[sites + 1]</param>
/// <param name="Other">Site at the other end, [2 edges].</param>
/// <param name="Image">Box of the other end relative to the site's, as <see cref="ImageCode"/>, [2 edges].</param>
/// <param name="SaddleMicroEv">Saddle energy, µeV, <see cref="NoSaddle"/> to take the pathway's, [2 edges].</param>
/// <param name="Pathway">Pathway that the edge names, an index in <paramref name="PathwayNames"/>, −1 for none, [2 edges].</param>
/// <param name="PathwayNames">Names of pathways.</param>
/// <param name="Id">Number that the user knows each site by, [sites].</param>
public sealed record SiteEdges(
    int[] First, int[] Other, byte[] Image, int[] SaddleMicroEv, short[] Pathway, IReadOnlyList<string> PathwayNames, IReadOnlyList<long> Id)
{
    /// <summary>Stands for the saddle energy of an edge that has none of its own.</summary>
    public const int NoSaddle = int.MinValue;

    /// <summary>Barriers of each from the site to the other end by the ions around, [2 edges]; null where the ions around do not change them.</summary>
    public IReadOnlyList<EnvironmentBarriers>? Barriers { get; init; }
}
