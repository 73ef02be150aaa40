using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Planar;

/// <summary>
/// The Poisson equation d/dz(ε dφ/dz) = −ρ across a stack, solved by Gauss' law from plane to plane. Between planes the field is constant, so for charges on the
/// planes and permittivities constant between them the potential is exact. Only + − × ÷ in a fixed order: the bits are the same on every machine.
/// </summary>
public sealed class PlanarPoisson
{
    private readonly AxisEnds? ends;
    private readonly double[] resistance;
    private readonly double totalResistance;

    /// <summary>A stack of dielectrics between its ends.</summary>
    /// <param name="grid">The planes.</param>
    /// <param name="relativePermittivity">Relative permittivity between planes, [intervals].</param>
    /// <param name="ends">What holds at the ends; null where the lattice repeats.</param>
    /// <exception cref="InputException">A permittivity is not positive and finite, or the ends do not fit the lattice.</exception>
    public PlanarPoisson(PlanarGrid grid, ReadOnlySpan<double> relativePermittivity, AxisEnds? ends)
    {
        ProblemCheck.Permittivity(relativePermittivity, grid.Intervals);
        ProblemCheck.Ends("the axis", grid.IsPeriodic, ends);
        (Grid, this.ends) = (grid, ends);
        resistance = new double[grid.Intervals];
        for (int interval = 0; interval < resistance.Length; interval++)
        {
            resistance[interval] = grid.Step / (PhysicalConstants.VacuumPermittivityPerVoltAngstrom * relativePermittivity[interval]);
            totalResistance += resistance[interval];
        }
    }

    /// <summary>The planes.</summary>
    public PlanarGrid Grid { get; }

    /// <summary>Is the potential fixed by an electrode? Otherwise its mean is zero and charges must balance.</summary>
    public bool IsPotentialFixed => ends?.FixPotential ?? false;

    /// <summary>Capacitance of the two ends with all charges at rest, e/V.</summary>
    public double GeometricCapacitance => Grid.Area / totalResistance;

    /// <summary>Least relative permittivity.</summary>
    public double LeastPermittivity => Grid.Step / (PhysicalConstants.VacuumPermittivityPerVoltAngstrom * resistance.Max());

    /// <summary>Step over permittivity of each interval, V·Å²/e, [intervals].</summary>
    internal ReadOnlySpan<double> Resistance => resistance;

    /// <summary>What holds at the ends.</summary>
    internal AxisEnds? Ends => ends;

    /// <summary>Potential, field and electrode charges of given charges.</summary>
    /// <exception cref="InputException">No boundary fixes the potential and charges do not balance.</exception>
    public PlanarPotential Solve(PlanarCharge charge) => Solve(charge, null);

    /// <summary>As <see cref="Solve(PlanarCharge)"/>, of charges that are smeared first.</summary>
    internal PlanarPotential Solve(PlanarCharge charge, NodeFilter? smearing)
    {
        if (charge.Planes != Grid.Planes)
            throw new ArgumentException("the charge has other planes", nameof(charge));
        double[] planeCharge = new double[Grid.Planes];
        for (int plane = 0; plane < planeCharge.Length; plane++)
            planeCharge[plane] = charge[plane];
        if (!IsPotentialFixed)
            ProblemCheck.Balance(charge.Net + (ends?.GivenCharge ?? 0), charge.Magnitude + (ends?.GivenMagnitude ?? 0), Grid.IsPeriodic);
        smearing?.Spread(planeCharge, 0, 1);
        return Solve(planeCharge);
    }

    /// <summary>As <see cref="Solve(PlanarCharge)"/>, for charges of any size that are known to balance where they must.</summary>
    /// <param name="charge">Charge of each plane, e, [planes].</param>
    internal PlanarPotential Solve(double[] charge)
    {
        int last = Grid.Intervals - 1;
        double[] displacement = new double[Grid.Intervals];
        double enclosed = 0;
        double drop = 0;
        for (int interval = 0; interval < displacement.Length; interval++)
        {
            enclosed += interval == 0 ? 0 : charge[interval] / Grid.Area;
            displacement[interval] = enclosed;
            drop += enclosed * resistance[interval];
        }

        double first = (ends?.Lower, ends?.Upper) switch
        {
            (ElectrodePotential lower, ElectrodePotential upper) => (lower.Volts - upper.Volts - drop) / totalResistance,
            (ChargedEnd lower, _) => (lower.ElementaryCharges + charge[0]) / Grid.Area,
            (_, ChargedEnd upper) => (-(upper.ElementaryCharges + charge[^1]) / Grid.Area) - displacement[last],
            _ => -drop / totalResistance,
        };
        double[] potential = new double[Grid.Planes];
        potential[0] = (ends?.Lower as ElectrodePotential)?.Volts ?? 0;
        for (int interval = 0; interval < displacement.Length; interval++)
        {
            displacement[interval] += first;
            if (Grid.Above(interval) != 0)
                potential[interval + 1] = potential[interval] - (displacement[interval] * resistance[interval]);
        }

        // What is held is held to the last bit.
        if (ends is { Lower: ElectrodePotential, Upper: ElectrodePotential held })
            potential[^1] = held.Volts;
        if (ends?.Lower is not ElectrodePotential)
            Shift(potential, ends?.Upper is ElectrodePotential upper ? upper.Volts - potential[^1] : -Mean(potential));
        return new PlanarPotential(Grid, charge, potential, displacement, resistance, ends);
    }

    private double Mean(double[] potential)
    {
        double sum = 0;
        for (int plane = 0; plane < potential.Length; plane++)
            sum += Grid.ShareOf(plane) * potential[plane];
        return sum / Grid.Intervals;
    }

    private static void Shift(double[] potential, double by)
    {
        for (int plane = 0; plane < potential.Length; plane++)
            potential[plane] += by;
    }
}
