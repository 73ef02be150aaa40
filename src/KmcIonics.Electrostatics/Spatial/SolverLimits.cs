namespace KmcIonics.Electrostatics.Spatial;

/// <summary>When the solution of a spatial Poisson problem ends.</summary>
/// <param name="Residual">Charge that the potential does not account for, as a fraction of all charge, in root mean square over nodes; with it the solution is accepted.</param>
/// <param name="Steps">The most steps; a dozen is usual.</param>
public sealed record SolverLimits(double Residual = 1e-10, int Steps = 500);
