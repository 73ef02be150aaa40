namespace KmcIonics.Model;

/// <summary>How the energy of an ion on sites of one type changes with pressure and strain.</summary>
/// <param name="Volume">Partial molar volume V of an ion there, cm³/mol: a pressure p adds p V; only differences between types matter. Null for 0.</param>
/// <param name="Dipole">Elastic dipole P of an ion there, Cartesian, eV: a strain ε adds −Σ_ij P_ij ε_ij, see <see cref="ElasticDipole"/>. Null for 0.</param>
public sealed record SiteElasticity(double? Volume, SymmetricTensor? Dipole);
