namespace KmcIonics.Model;

/// <summary>A quantity that differs near an interface: amplitude times a form factor of the distance |z|.</summary>
/// <param name="Shape">Form factor.</param>
/// <param name="Amplitude">Value at the interface; either sign.</param>
/// <param name="Length">ξ, Å.</param>
public sealed record InterfaceProfile(ProfileShape Shape, double Amplitude, double Length)
{
    /// <summary>Value at a distance (Å).</summary>
    public double At(double distance)
    {
        double u = Math.Abs(distance) / Length;
        return Shape switch
        {
            ProfileShape.Exponential => Amplitude * PortableMath.Exp(-u),
            ProfileShape.Gaussian => Amplitude * PortableMath.Exp(-0.5 * u * u),
            _ => u <= 1 ? Amplitude : 0,
        };
    }
}

/// <summary>Form factors.</summary>
public enum ProfileShape
{
    /// <summary>exp(−|z|/ξ)</summary>
    Exponential,

    /// <summary>exp(−z²/(2ξ²))</summary>
    Gaussian,

    /// <summary>1 up to |z| = ξ, then 0.</summary>
    Step,
}

/// <summary>What changes near interfaces; null for what does not.</summary>
/// <param name="Barrier">Added to barriers, eV, at the mean distance of the two sites.</param>
/// <param name="SiteEnergy">Added to site energies, eV.</param>
public sealed record InterfaceProfiles(InterfaceProfile? Barrier, InterfaceProfile? SiteEnergy)
{
    /// <summary>More or fewer ions at the start; null for none.</summary>
    public InterfaceEnrichment? Enrichment { get; init; }

    /// <summary>Strain; null for none.</summary>
    public StrainProfile? Strain { get; init; }
}
