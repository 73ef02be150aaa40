namespace KmcIonics.Model;

/// <summary>Where grains are and how large.</summary>
/// <param name="Count">Number of grains in the box.</param>
/// <param name="Spacing">How their centres are arranged.</param>
/// <param name="SizeSpread">Spread σ of ln(size) of the log-normal weights of Laguerre grains, whose own sizes spread less; 0 for Voronoi grains.</param>
/// <param name="Texture">How they are oriented.</param>
public sealed record GrainArrangement(int Count, GrainSpacing Spacing, double SizeSpread, GrainTexture Texture);

/// <summary>Arrangements of grain centres.</summary>
public enum GrainSpacing
{
    /// <summary>Independent of each other.</summary>
    Random,

    /// <summary>No two near each other, which makes grains of similar size.</summary>
    Even,
}
