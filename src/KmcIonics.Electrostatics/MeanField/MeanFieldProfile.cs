using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.MeanField;

/// <summary>Mean-field equilibrium across a stack.</summary>
/// <param name="Potential">Potential, field and electrode charges.</param>
/// <param name="Filling">Filling of each layer of sites, [layers].</param>
/// <param name="ChemicalPotential">Electrochemical potential of the ions, the same everywhere, eV.</param>
/// <param name="Ions">Number of ions.</param>
public sealed record MeanFieldProfile(PlanarPotential Potential, IReadOnlyList<double> Filling, double ChemicalPotential, double Ions);
