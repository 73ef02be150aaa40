namespace KmcIonics.Model;

/// <summary>How the grains of a polycrystal or crystallized glass are oriented.</summary>
/// <param name="Kind">Kind of texture.</param>
/// <param name="Axis">Fibre axis in the crystal's Cartesian frame; along it all grains agree.</param>
/// <param name="SpreadDegrees">Spread of the fibre axis about its direction in each of two components, degrees.</param>
public sealed record GrainTexture(TextureKind Kind, Vector3D Axis, double SpreadDegrees)
{
    /// <summary>Every orientation equally likely.</summary>
    public static GrainTexture Random { get; } = new(TextureKind.Random, new Vector3D(0, 0, 1), 0);
}

/// <summary>Kinds of texture.</summary>
public enum TextureKind
{
    /// <summary>Every orientation equally likely.</summary>
    Random,

    /// <summary>An axis is common, the turn about it random.</summary>
    Fibre,

    /// <summary>All grains as the structure stands.</summary>
    Aligned,
}
