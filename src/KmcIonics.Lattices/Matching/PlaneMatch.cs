namespace KmcIonics.Lattices.Matching;

/// <summary>What a match may cost.</summary>
/// <param name="MaxStrain">Largest elongation or compression of any direction, as a fraction.</param>
/// <param name="MaxTurn">Largest rotation beside the strain, as the tangent of its angle.</param>
/// <param name="MaxArea">Largest area of the common supercell, Å².</param>
public sealed record MatchLimits(double MaxStrain, double MaxTurn, double MaxArea)
{
    /// <summary>A tangent from degrees; for limits alone, in which the last bit does not matter.</summary>
    public static double TangentOf(double degrees) => Math.Tan(degrees * Math.PI / 180);
}

/// <summary>Supercells of two layers that become one.</summary>
/// <param name="First">Supercell of the first layer.</param>
/// <param name="Second">Supercell of the second.</param>
/// <param name="Deformation">What takes the second's supercell to the first's.</param>
/// <param name="Area">Area of the first's supercell, Å².</param>
public sealed record PlaneMatch(PlaneSupercell First, PlaneSupercell Second, PlaneDeformation Deformation, double Area)
{
    /// <summary>Strain of the second layer if the first keeps its shape.</summary>
    public PlaneStrain Strain => Deformation.Strain;
}
