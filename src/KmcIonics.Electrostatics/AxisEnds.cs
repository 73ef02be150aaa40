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

    /// <summary>
    /// Energy of charges with the electrodes' batteries, eV: the field's less what the batteries gave, ΣVQ. To move a charge q costs q times the change of potential that it
    /// sees, averaged over before and after.
    /// </summary>
    internal static double FreeEnergy(double fieldEnergy, AxisEnds? ends, double lowerCharge, double upperCharge) =>
        fieldEnergy - GivenBy(ends?.Lower, lowerCharge) - GivenBy(ends?.Upper, upperCharge);

    private static double GivenBy(EndCondition? end, double charge) => end is ElectrodePotential electrode ? electrode.Volts * charge : 0;

    private static double ChargeOf(EndCondition end) => (end as ChargedEnd)?.ElementaryCharges ?? 0;
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

/// <summary>An end of given charge, whose potential is found.</summary>
/// <param name="ElementaryCharges">The charge on the whole face, e.</param>
public abstract record ChargedEnd(double ElementaryCharges) : EndCondition;

/// <summary>A charge spread evenly over the end, and no field beyond it; with no charge, a free surface.</summary>
/// <param name="ElementaryCharges">The charge on the whole face, e.</param>
public sealed record SurfaceCharge(double ElementaryCharges) : ChargedEnd(ElementaryCharges);

/// <summary>An electrode that is connected to nothing: its charge moves about on it until its potential is one. Across planes, where all is even, a surface charge.</summary>
/// <param name="ElementaryCharges">The charge on the whole electrode, e.</param>
public sealed record FloatingElectrode(double ElementaryCharges) : ChargedEnd(ElementaryCharges);
