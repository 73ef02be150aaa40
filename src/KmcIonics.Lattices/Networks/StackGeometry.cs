using KmcIonics.Lattices.Matching;

namespace KmcIonics.Lattices.Networks;

/// <summary>Where the layers and electrodes of a stack are, along the normal, which is c.</summary>
/// <param name="Layers">Layers from bottom to top.</param>
/// <param name="LayerOfRegion">Layer that each region belongs to, [regions].</param>
/// <param name="Electrodes">Electrodes, the one below the first layer first; none where the stack repeats.</param>
/// <param name="Contact">Electrode that each site is in contact with, −1 for none, [sites].</param>
/// <param name="Volume">Volume between the electrodes, Å³; the box where there are none.</param>
public sealed record StackGeometry(IReadOnlyList<StackLayer> Layers, IReadOnlyList<int> LayerOfRegion, IReadOnlyList<ElectrodeFace> Electrodes, int[] Contact, double Volume);

/// <summary>A layer of a stack.</summary>
/// <param name="Name">Name.</param>
/// <param name="Bottom">Height of its lower face in the box, Å.</param>
/// <param name="Top">Height of its upper face, Å.</param>
/// <param name="Strain">Strain in the plane, in the axes of the layer's own cell.</param>
public sealed record StackLayer(string Name, double Bottom, double Top, PlaneStrain Strain);

/// <summary>An electrode of a stack.</summary>
/// <param name="Name">Name.</param>
/// <param name="Material">Element that it is drawn with.</param>
/// <param name="Height">Height of the face that ions see, Å.</param>
/// <param name="ContactDistance">Sites up to this far from the face are in contact, Å.</param>
public sealed record ElectrodeFace(string Name, string Material, double Height, double ContactDistance);
