using KmcIonics.Electrostatics.Spatial.Multigrid;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Spatial;

/// <summary>
/// The Poisson equation ∇·(ε∇φ) = −ρ in a box, permittivity by cell, by trilinear finite elements: second order in the size of cells, and Gauss' law holds for every group of
/// nodes. Only + − × ÷ √ in a fixed order: the bits are the same on every machine and for any number of threads. Electrodes lie across the third axis; other faces where the lattice
/// ends let no field through.
/// </summary>
public sealed class SpatialPoisson
{
    // The residual is computed anew in the end, and may have missed a little.
    private const double Allowance = 2;

    private readonly AxisEnds? ends;
    private readonly SolverLimits limits;
    private readonly SpatialOperator system;
    private readonly string permittivityRange;

    // Potentials of a volt at the upper electrode and none at the lower, where one of two floats.
    private readonly double[]? response;

    /// <summary>A box of dielectrics.</summary>
    /// <param name="grid">The cells.</param>
    /// <param name="relativePermittivity">Relative permittivity of each cell, [cells].</param>
    /// <param name="ends">What holds at the ends of the third axis; null where the lattice repeats along it.</param>
    /// <param name="limits">When to stop; null for what is usual.</param>
    /// <exception cref="InputException">A permittivity is not positive and finite, or the ends do not fit the lattice.</exception>
    public SpatialPoisson(SpatialGrid grid, ReadOnlySpan<double> relativePermittivity, AxisEnds? ends, SolverLimits? limits = null)
    {
        ProblemCheck.Permittivity(relativePermittivity, grid.Cells);
        ProblemCheck.Ends("the third axis", grid.C.IsPeriodic, ends);
        (Grid, this.ends, this.limits) = (grid, ends, limits ?? new SolverLimits());
        permittivityRange = RangeOf(relativePermittivity);
        system = new SpatialOperator(grid, relativePermittivity, IsConductor(ends?.Lower), IsConductor(ends?.Upper));
        if (system.BothAreHeld && (ends?.Lower is FloatingElectrode || ends?.Upper is FloatingElectrode))
            response = Solved(new double[grid.Nodes], 0, 1).Potential;
    }

    /// <summary>The grid.</summary>
    public SpatialGrid Grid { get; }

    /// <summary>Is the potential fixed by an electrode? Otherwise its mean is zero and charges must balance.</summary>
    public bool IsPotentialFixed => ends?.FixPotential ?? false;

    /// <summary>What holds at the ends of the third axis.</summary>
    internal AxisEnds? Ends => ends;

    /// <summary>Capacitance of two electrodes with all charges at rest, e/V.</summary>
    internal double CapacitanceAtRest() => PlaneDifference(system.ChargesOf(Solved(new double[Grid.Nodes], 1, 0).Potential), new double[Grid.Nodes], 0);

    /// <summary>Potential and electrode charges of given charges; the same for the same charges, whatever was solved before.</summary>
    /// <exception cref="InputException">No boundary fixes the potential and charges do not balance; or the solution was not found in the steps allowed.</exception>
    public SpatialPotential Solve(SpatialCharge charge) => Solve(charge, null);

    /// <summary>As <see cref="Solve(SpatialCharge)"/>, of charges that are smeared first.</summary>
    internal SpatialPotential Solve(SpatialCharge charge, SpatialFilter? smearing)
    {
        if (charge.Nodes != Grid.Nodes)
            throw new ArgumentException("the charge has other nodes", nameof(charge));
        if (!IsPotentialFixed)
            ProblemCheck.Balance(charge.Net + (ends?.GivenCharge ?? 0), charge.Magnitude + (ends?.GivenMagnitude ?? 0), Grid.C.IsPeriodic);
        double[] nodeCharge = new double[Grid.Nodes];
        for (int node = 0; node < nodeCharge.Length; node++)
            nodeCharge[node] = charge[node];
        smearing?.Spread(nodeCharge);
        AddSurface(nodeCharge, ends?.Lower, 0);
        AddSurface(nodeCharge, ends?.Upper, Grid.C.Nodes - 1);
        (double[] potential, int steps, double residual) = Solved(nodeCharge, VoltsOf(ends?.Lower), VoltsOf(ends?.Upper));
        if (response is not null)
            Float(potential, nodeCharge, response);
        if (!IsPotentialFixed)
            TakeOutMean(potential);

        double[] needed = system.ChargesOf(potential);
        double energy = 0;
        for (int node = 0; node < needed.Length; node++)
            energy += 0.5 * potential[node] * needed[node];
        return new SpatialPotential(Grid, potential, ends, (ChargeOf(ends?.Lower, needed, nodeCharge, 0), ChargeOf(ends?.Upper, needed, nodeCharge, Grid.C.Nodes - 1)), energy, steps, residual);
    }

    private (double[] Potential, int Steps, double Residual) Solved(double[] nodeCharge, double lowerVolts, double upperVolts)
    {
        (double[] potential, int steps, double residual) = system.Solve(nodeCharge, lowerVolts, upperVolts, limits);
        return residual <= Allowance * limits.Residual
            ? (potential, steps, residual)
            : throw new InputException(
                $"the potential was not found in {steps} steps: {residual:G3} of the charge is left, and {limits.Residual:G3} allowed",
                $"Cells of like sizes along all axes, numbers of cells that can be halved often (here {Grid.A.Intervals} by {Grid.B.Intervals} by {Grid.C.Intervals}) and permittivities that differ less (here {permittivityRange}) take fewer steps.");
    }

    // Two potentials of the same charges in the box differ by the response to the electrodes' voltage; that of the floating one is such that its charge is the given one.
    private void Float(double[] potential, double[] nodeCharge, double[] toVolt)
    {
        bool isUpper = ends?.Upper is FloatingElectrode;
        int plane = isUpper ? Grid.C.Nodes - 1 : 0;
        double wanted = ((isUpper ? ends?.Upper : ends?.Lower) as ChargedEnd)?.ElementaryCharges ?? 0;
        double perVolt = PlaneDifference(system.ChargesOf(toVolt), new double[Grid.Nodes], plane);
        double volts = (wanted - PlaneDifference(system.ChargesOf(potential), nodeCharge, plane)) / perVolt;
        for (int node = 0; node < potential.Length; node++)
            potential[node] += volts * (isUpper ? toVolt[node] : toVolt[node] - 1);
    }

    private void AddSurface(double[] nodeCharge, EndCondition? end, int plane)
    {
        if (end is not SurfaceCharge surface)
            return;
        double perCell = surface.ElementaryCharges / (Grid.A.Intervals * Grid.B.Intervals);
        for (int b = 0; b < Grid.B.Nodes; b++)
        {
            for (int a = 0; a < Grid.A.Nodes; a++)
                nodeCharge[Grid.NodeAt(a, b, plane)] += perCell * Grid.A.ShareOf(a) * Grid.B.ShareOf(b);
        }
    }

    // An electrode's charge is what the potential asks for less what is there.
    private double ChargeOf(EndCondition? end, double[] needed, double[] nodeCharge, int plane) => end switch
    {
        null => 0,
        ElectrodePotential => PlaneDifference(needed, nodeCharge, plane),
        _ => ((ChargedEnd)end).ElementaryCharges,
    };

    private double PlaneDifference(double[] left, double[] right, int plane)
    {
        double sum = 0;
        for (int node = Grid.NodeAt(0, 0, plane); node < Grid.NodeAt(0, 0, plane + 1); node++)
            sum += left[node] - right[node];
        return sum;
    }

    private void TakeOutMean(double[] potential)
    {
        double sum = 0;
        for (int c = 0; c < Grid.C.Nodes; c++)
        {
            for (int b = 0; b < Grid.B.Nodes; b++)
            {
                for (int a = 0; a < Grid.A.Nodes; a++)
                    sum += Grid.ShareOf(a, b, c) * potential[Grid.NodeAt(a, b, c)];
            }
        }

        for (int node = 0; node < potential.Length; node++)
            potential[node] -= sum / Grid.Cells;
    }

    private static bool IsConductor(EndCondition? end) => end is ElectrodePotential or FloatingElectrode;

    private static double VoltsOf(EndCondition? end) => (end as ElectrodePotential)?.Volts ?? 0;

    private static string RangeOf(ReadOnlySpan<double> relative)
    {
        (double least, double most) = (relative[0], relative[0]);
        foreach (double value in relative)
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        return $"{least:G4} to {most:G4}";
    }
}
