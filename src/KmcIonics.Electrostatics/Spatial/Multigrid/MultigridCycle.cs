namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>One V-cycle through ever coarser grids: a symmetric, positive definite approximation of a matrix' inverse.</summary>
internal sealed class MultigridCycle
{
    private const int Degree = 2;
    private const double Range = 4;

    // On the coarsest grid all of the error is damped, and not its rough part only.
    private const int CoarsestDegree = 12;
    private const double CoarsestRange = 40;

    // An axis of cells much longer than others' is coupled weakly, and halved once the others have caught up.
    private const double NearlyEqual = 1.5;

    private readonly Stencil matrix;
    private readonly ChebyshevSmoother smoother;
    private readonly GridTransfer? transfer;
    private readonly MultigridCycle? coarser;
    private readonly double[] residual;
    private readonly double[] coarseRight;
    private readonly double[] coarseSolution;

    /// <summary>For a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="size">Sizes of a cell across its faces, Å.</param>
    public MultigridCycle(Stencil matrix, (double A, double B, double C) size)
    {
        (this.matrix, smoother) = (matrix, new ChebyshevSmoother(matrix));
        (PaddedNodes nodes, (bool a, bool b, bool c)) = (matrix.Nodes, AxesToHalve(matrix.Nodes, size));
        (residual, coarseRight, coarseSolution) = ([], [], []);
        if (!(a || b || c))
            return;
        transfer = new GridTransfer(nodes, a, b, c);
        coarser = new MultigridCycle(StencilCoarsening.Coarsen(matrix, transfer), (a ? 2 * size.A : size.A, b ? 2 * size.B : size.B, c ? 2 * size.C : size.C));
        residual = new double[nodes.Length];
        (coarseRight, coarseSolution) = (new double[transfer.Coarse.Length], new double[transfer.Coarse.Length]);
    }

    /// <summary>Writes an approximate solution for a right-hand side.</summary>
    public void Solve(double[] right, double[] solution)
    {
        if (transfer is null || coarser is null)
        {
            smoother.Smooth(right, solution, isZero: true, CoarsestDegree, CoarsestRange);
            return;
        }

        smoother.Smooth(right, solution, isZero: true, Degree, Range);
        matrix.Multiply(solution, residual);
        VectorSums.Combine(matrix.Nodes, residual, -1, right, 1);
        transfer.Restrict(residual, coarseRight);
        coarser.Solve(coarseRight, coarseSolution);
        transfer.AddInterpolated(coarseSolution, solution);
        smoother.Smooth(right, solution, isZero: false, Degree, Range);
    }

    private static (bool A, bool B, bool C) AxesToHalve(PaddedNodes nodes, (double A, double B, double C) size)
    {
        double smallest = double.PositiveInfinity;
        foreach ((GridAxis axis, double length) in new[] { (nodes.A, size.A), (nodes.B, size.B), (nodes.C, size.C) })
            smallest = IsEven(axis) ? Math.Min(smallest, length) : smallest;
        bool Halved(GridAxis axis, double length) => IsEven(axis) && length <= NearlyEqual * smallest;
        return (Halved(nodes.A, size.A), Halved(nodes.B, size.B), Halved(nodes.C, size.C));
    }

    private static bool IsEven(GridAxis axis) => axis.Intervals % 2 == 0;
}
