namespace KmcIonics.Lattices.Networks;

/// <summary>A site at which ions of a species come and go.</summary>
/// <param name="Site">Site of the network.</param>
/// <param name="Insertion">Insertion, an index of <see cref="HopGraph.Channels"/>.</param>
/// <param name="Removal">Removal, likewise.</param>
/// <param name="SaddleMicroEv">Barrier of the exchange where the ion gains nothing, µeV.</param>
/// <param name="StepMicroEv">Energy of the ion on the site, without ions around, less the chemical potential, µeV.</param>
public readonly record struct ReservoirSite(int Site, int Insertion, int Removal, int SaddleMicroEv, int StepMicroEv);
