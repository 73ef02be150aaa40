namespace KmcIonics.Electrostatics.Planar;

/// <summary>The potential across a stack, and what follows from it.</summary>
public sealed class PlanarPotential
{
    private readonly PlanarGrid grid;
    private readonly double[] potential;
    private readonly double[] planeField;
    private readonly AxisEnds? ends;

    internal PlanarPotential(PlanarGrid grid, double[] charge, double[] potential, double[] displacement, ReadOnlySpan<double> resistance, AxisEnds? ends)
    {
        (this.grid, this.potential, this.ends) = (grid, potential, ends);
        double[] field = new double[displacement.Length];
        double energy = 0;
        for (int interval = 0; interval < field.Length; interval++)
        {
            field[interval] = displacement[interval] * resistance[interval] / grid.Step;
            energy += displacement[interval] * displacement[interval] * resistance[interval];
        }

        IntervalField = field;
        FieldEnergy = 0.5 * energy * grid.Area;
        planeField = FieldOfPlanes(grid, field);
        if (grid.IsPeriodic)
            return;
        LowerCharge = (displacement[0] * grid.Area) - charge[0];
        UpperCharge = (-displacement[^1] * grid.Area) - charge[^1];
    }

    /// <summary>Potential of each plane, V, [planes].</summary>
    public IReadOnlyList<double> Potential => potential;

    /// <summary>Field along the axis between planes, V/Å, [intervals].</summary>
    public IReadOnlyList<double> IntervalField { get; }

    /// <summary>Charge on the lower end, e: an electrode's is what Gauss' law asks for; 0 where the lattice repeats.</summary>
    public double LowerCharge { get; }

    /// <summary>Charge on the upper end, e.</summary>
    public double UpperCharge { get; }

    /// <summary>Energy of the field ½∫εE² dV, eV.</summary>
    public double FieldEnergy { get; }

    /// <summary>Energy of the charges with the electrodes' batteries, eV; see <see cref="AxisEnds.FreeEnergy"/>.</summary>
    public double FreeEnergy => AxisEnds.FreeEnergy(FieldEnergy, ends, LowerCharge, UpperCharge);

    /// <summary>Potential at a place, V.</summary>
    public double At(PlaneWeight place) => place.Read(potential);

    /// <summary>Field along the axis at a place, V/Å, smooth from plane to plane: where nothing but the charge itself breaks the evenness, it exerts no force on itself.</summary>
    public double FieldAt(PlaneWeight place) => place.Read(planeField);

    /// <summary>Potential of the planes as a span, V, [planes].</summary>
    internal ReadOnlySpan<double> Values => potential;

    // The field at a plane is the mean of those on its sides: the centred difference that makes the linear weights free of self-force.
    private static double[] FieldOfPlanes(PlanarGrid grid, double[] field)
    {
        double[] at = new double[grid.Planes];
        for (int plane = 0; plane < at.Length; plane++)
        {
            int above = grid.IsPeriodic ? plane : Math.Min(plane, field.Length - 1);
            int below = grid.IsPeriodic ? (plane + field.Length - 1) % field.Length : Math.Max(plane - 1, 0);
            at[plane] = 0.5 * (field[below] + field[above]);
        }

        return at;
    }
}
