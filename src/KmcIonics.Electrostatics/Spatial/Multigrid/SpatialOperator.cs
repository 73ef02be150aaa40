namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>−∇·ε∇ on the nodes of a grid, and what charges and potentials have to do with each other by it.</summary>
internal sealed class SpatialOperator
{
    private readonly SpatialGrid grid;
    private readonly PaddedNodes nodes;
    private readonly Stencil matrix;
    private readonly ConjugateGradient solver;

    /// <summary>Of a box of dielectrics.</summary>
    /// <param name="grid">The cells.</param>
    /// <param name="relativePermittivity">Relative permittivity of each cell, [cells].</param>
    /// <param name="lowerIsHeld">Are the potentials of the lower face of the third axis given?</param>
    /// <param name="upperIsHeld">Are those of the upper face?</param>
    public SpatialOperator(SpatialGrid grid, ReadOnlySpan<double> relativePermittivity, bool lowerIsHeld, bool upperIsHeld)
    {
        this.grid = grid;
        nodes = new PaddedNodes(grid.A, grid.B, grid.C, lowerIsHeld, upperIsHeld);
        matrix = PermittivityStencil.Of(grid, nodes, relativePermittivity);
        solver = new ConjugateGradient(matrix, new MultigridCycle(matrix, grid.CellSize));
    }

    /// <summary>Are the potentials of both faces given?</summary>
    public bool BothAreHeld => nodes.LowerIsHeld && nodes.UpperIsHeld;

    /// <summary>The potential of charges.</summary>
    /// <param name="charge">Charge of each node, e, [nodes].</param>
    /// <param name="lowerVolts">Potential of the lower face where it is given, V.</param>
    /// <param name="upperVolts">Potential of the upper face where it is given, V.</param>
    /// <param name="limits">When to stop.</param>
    /// <returns>Potential of each node, V, [nodes], the steps taken and the residual.</returns>
    public (double[] Potential, int Steps, double Residual) Solve(double[] charge, double lowerVolts, double upperVolts, SolverLimits limits)
    {
        double[] potential = new double[nodes.Length];
        for (int b = 0; b < grid.B.Nodes; b++)
        {
            if (nodes.LowerIsHeld)
                nodes.Row(potential, b, 0).Fill(lowerVolts);
            if (nodes.UpperIsHeld)
                nodes.Row(potential, b, grid.C.Nodes - 1).Fill(upperVolts);
        }

        (int steps, double residual) = solver.Solve(Padded(charge), potential, limits);
        return (Unpadded(potential), steps, residual);
    }

    /// <summary>The charges that make a potential, e, [nodes].</summary>
    /// <param name="potential">Potential of each node, V, [nodes].</param>
    public double[] ChargesOf(double[] potential)
    {
        double[] padded = Padded(potential);
        nodes.Repeat(padded);
        double[] product = new double[nodes.Length];
        for (int plane = 0; plane < grid.C.Nodes; plane++)
            matrix.MultiplyPlane(padded, product, plane);
        return Unpadded(product);
    }

    private double[] Padded(double[] values)
    {
        double[] padded = new double[nodes.Length];
        for (int c = 0; c < grid.C.Nodes; c++)
        {
            for (int b = 0; b < grid.B.Nodes; b++)
                values.AsSpan(grid.NodeAt(0, b, c), grid.A.Nodes).CopyTo(nodes.Row(padded, b, c));
        }

        return padded;
    }

    private double[] Unpadded(double[] padded)
    {
        double[] values = new double[grid.Nodes];
        for (int c = 0; c < grid.C.Nodes; c++)
        {
            for (int b = 0; b < grid.B.Nodes; b++)
                nodes.Row(padded, b, c).CopyTo(values.AsSpan(grid.NodeAt(0, b, c), grid.A.Nodes));
        }

        return values;
    }
}
