using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Spatial;

/// <summary>The potential in a box, and what follows from it.</summary>
public sealed class SpatialPotential
{
    private readonly SpatialGrid grid;
    private readonly double[] potential;
    private readonly AxisEnds? ends;

    internal SpatialPotential(SpatialGrid grid, double[] potential, AxisEnds? ends, (double Lower, double Upper) endCharge, double fieldEnergy, int steps, double residual)
    {
        (this.grid, this.potential, this.ends) = (grid, potential, ends);
        (LowerCharge, UpperCharge, FieldEnergy, Steps, Residual) = (endCharge.Lower, endCharge.Upper, fieldEnergy, steps, residual);
    }

    /// <summary>Potential of each node, V, [nodes].</summary>
    public IReadOnlyList<double> Potential => potential;

    /// <summary>Charge on the lower end of the third axis, e: an electrode's is what Gauss' law asks for; 0 where the lattice repeats.</summary>
    public double LowerCharge { get; }

    /// <summary>Charge on the upper end, e.</summary>
    public double UpperCharge { get; }

    /// <summary>Energy of the field ½∫εE² dV, eV.</summary>
    public double FieldEnergy { get; }

    /// <summary>Energy of the charges with the electrodes' batteries, eV; see <see cref="AxisEnds.FreeEnergy"/>.</summary>
    public double FreeEnergy => AxisEnds.FreeEnergy(FieldEnergy, ends, LowerCharge, UpperCharge);

    /// <summary>Steps of the solution.</summary>
    public int Steps { get; }

    /// <summary>Charge that the potential does not account for, as a fraction of all, in root mean square over nodes.</summary>
    public double Residual { get; }

    /// <summary>Potential at a place, V.</summary>
    public double At(SpatialWeight place) => grid.Read(place, potential);

    /// <summary>Potential of the nodes as an array of its own, V, [nodes].</summary>
    internal double[] Copy() => [.. potential];

    /// <summary>Field at a place, V/Å, smooth from cell to cell: where nothing but the charge itself breaks the evenness, it exerts no force on itself.</summary>
    public Vector3D FieldAt(SpatialWeight place)
    {
        Vector3D slope = Vector3D.Zero;
        for (int corner = 0; corner < SpatialWeight.Corners; corner++)
            slope += place.ShareOf(corner) * SlopeOf(place.NodeOf(corner));
        (UnitCell box, double inverse) = (grid.Box, -1 / grid.Box.Volume);
        return inverse * ((slope.X * box.B.Cross(box.C)) + (slope.Y * box.C.Cross(box.A)) + (slope.Z * box.A.Cross(box.B)));
    }

    // Along the three vectors of the box, per whole length: centred differences, which with linear weights are free of self-force; at ends one-sided.
    private Vector3D SlopeOf((int A, int B, int C) node)
    {
        (int below, int above, double scale) = Around(grid.A, node.A);
        double a = scale * (potential[grid.NodeAt(above, node.B, node.C)] - potential[grid.NodeAt(below, node.B, node.C)]);
        (below, above, scale) = Around(grid.B, node.B);
        double b = scale * (potential[grid.NodeAt(node.A, above, node.C)] - potential[grid.NodeAt(node.A, below, node.C)]);
        (below, above, scale) = Around(grid.C, node.C);
        double c = scale * (potential[grid.NodeAt(node.A, node.B, above)] - potential[grid.NodeAt(node.A, node.B, below)]);
        return new Vector3D(a, b, c);
    }

    private static (int Below, int Above, double Scale) Around(GridAxis axis, int node)
    {
        if (axis.IsPeriodic)
            return ((node + axis.Nodes - 1) % axis.Nodes, axis.Above(node), 0.5 * axis.Intervals);
        (int below, int above) = (Math.Max(node - 1, 0), Math.Min(node + 1, axis.Intervals));
        return (below, above, (double)axis.Intervals / (above - below));
    }
}
