namespace KmcIonics.Electrostatics;

/// <summary>What holds at the two ends of an axis along which the lattice ends.</summary>
/// <param name="Lower">At the lower end.</param>
/// <param name="Upper">At the upper end.</param>
public sealed record AxisEnds(EndCondition Lower, EndCondition Upper)
{
    /// <summary>Does an end fix the potential?</summary>
    public bool FixPotential => Lower is ElectrodePotential || Upper is ElectrodePotential;

    /// <summary>Charge given at the ends, e; that of electrodes is not given but found.</summary>
    public double GivenCharge => ChargeOf(Lower) + ChargeOf(Upper);

    /// <summary>Sum of the magnitudes of what is given, e.</summary>
    internal double GivenMagnitude => Math.Abs(ChargeOf(Lower)) + Math.Abs(ChargeOf(Upper));

    private static double ChargeOf(EndCondition end) => (end as SurfaceCharge)?.ElementaryCharges ?? 0;
}

/// <summary>What holds at one end of an axis.</summary>
public abstract record EndCondition
{
    private protected EndCondition()
    {
    }
}

/// <summary>An electrode held at a potential.</summary>
/// <param name="Volts">Its potential, V.</param>
public sealed record ElectrodePotential(double Volts) : EndCondition;

/// <summary>A charge spread evenly over the end, and no field beyond it: a floating electrode, or, with no charge, a free surface.</summary>
/// <param name="ElementaryCharges">The charge on the whole face, e.</param>
public sealed record SurfaceCharge(double ElementaryCharges) : EndCondition;
