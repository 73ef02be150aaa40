using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>What a job says about the ends of the lattice.</summary>
internal static class JobEnds
{
    // e/Å² in a C/m².
    private const double ElementaryPerSquareAngstrom = PhysicalConstants.Angstrom * PhysicalConstants.Angstrom / PhysicalConstants.ElementaryCharge;

    /// <summary>The ends; null where the lattice repeats.</summary>
    /// <param name="settings">What the job says.</param>
    /// <param name="area">Area of the ends, Å².</param>
    /// <exception cref="InputException">One end alone is given.</exception>
    public static AxisEnds? Of(ElectrostaticSettings settings, double area) => (settings.Lower, settings.Upper) switch
    {
        ({ } lower, { } upper) => new AxisEnds(Of(lower, area), Of(upper, area)),
        (null, null) => null,
        _ => throw new InputException("one end of the lattice has an electrode, and the other nothing", "Give lower and upper, or neither."),
    };

    private static EndCondition Of(ElectrodeState state, double area) =>
        state.Volts is { } volts ? new ElectrodePotential(volts) : new FloatingElectrode(state.ChargeDensity!.Value * ElementaryPerSquareAngstrom * area);
}
