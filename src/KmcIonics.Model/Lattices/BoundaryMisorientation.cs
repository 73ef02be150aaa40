namespace KmcIonics.Model;

/// <summary>How far the second grain of a boundary is turned about the axis.</summary>
public abstract record BoundaryMisorientation;

/// <summary>By an angle at which lattice points coincide, so that no grain is strained.</summary>
/// <param name="Sigma">Σ: one of so many lattice points coincides.</param>
public sealed record CoincidenceMisorientation(int Sigma) : BoundaryMisorientation;

/// <summary>By any angle; the grains are strained in the boundary's plane until they share a period.</summary>
/// <param name="Degrees">Angle, degrees.</param>
/// <param name="MaxStrain">Largest difference of length between the grains in any direction of the plane, as a fraction.</param>
/// <param name="Strained">Which grain is strained.</param>
/// <param name="ToleranceDegrees">How far the misorientation may be off, degrees.</param>
/// <param name="MaxArea">Largest area of the boundary's unit cell, Å².</param>
public sealed record AngleMisorientation(double Degrees, double MaxStrain, StrainedGrains Strained, double ToleranceDegrees, double MaxArea) : BoundaryMisorientation;

/// <summary>Which grains bear the strain.</summary>
public enum StrainedGrains
{
    /// <summary>Each half of it.</summary>
    Both,

    /// <summary>The second.</summary>
    Second,
}
