namespace KmcIonics.Model;

/// <summary>Layers in which occupation is averaged.</summary>
/// <param name="Axis">Vector of the supercell; layers lie across it.</param>
/// <param name="Width">Thickness of a layer along the normal, Å; made a whole fraction of the supercell.</param>
public sealed record OccupationProfile(BoxAxis Axis, double Width);
