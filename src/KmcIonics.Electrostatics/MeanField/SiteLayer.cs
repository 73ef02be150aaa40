using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.MeanField;

/// <summary>Sites of one kind at one height.</summary>
/// <param name="At">Where they are among the planes.</param>
/// <param name="Sites">Number of sites.</param>
/// <param name="StandardEnergy">Energy of an ion on such a site without a potential, eV.</param>
public sealed record SiteLayer(PlaneWeight At, double Sites, double StandardEnergy);

/// <summary>A slab of a material, its sites spread evenly.</summary>
/// <param name="Bottom">Its lower face, Å.</param>
/// <param name="Top">Its upper face, Å.</param>
/// <param name="SiteDensity">Sites a volume, Å⁻³.</param>
/// <param name="NeutralFilling">Filling at which ions and fixed background cancel.</param>
/// <param name="RelativePermittivity">Relative permittivity.</param>
/// <param name="StandardEnergy">Energy of an ion on a site without a potential, eV.</param>
public sealed record LatticeGasSlab(double Bottom, double Top, double SiteDensity, double NeutralFilling, double RelativePermittivity, double StandardEnergy = 0);
