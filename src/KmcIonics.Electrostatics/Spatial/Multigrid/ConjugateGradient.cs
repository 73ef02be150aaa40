namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>Conjugate gradients with a multigrid cycle as preconditioner, for the potentials of the nodes where they are not given.</summary>
internal sealed class ConjugateGradient(Stencil matrix, MultigridCycle cycle)
{
    private readonly PaddedNodes nodes = matrix.Nodes;

    /// <summary>Solves for the potential.</summary>
    /// <param name="right">Charges.</param>
    /// <param name="potential">Potentials, right where they are given and zero elsewhere; the solution is written.</param>
    /// <param name="limits">When to stop.</param>
    /// <returns>Steps taken, and the residual over that of no potential.</returns>
    public (int Steps, double Residual) Solve(double[] right, double[] potential, SolverLimits limits)
    {
        double[] residual = Residual(right, potential);
        double start = VectorSums.Norm(nodes, residual);
        if (start == 0)
            return (0, 0);
        (double[] improvement, double[] product) = (new double[nodes.Length], new double[nodes.Length]);
        cycle.Solve(residual, improvement);
        double[] direction = [.. improvement];
        double slope = VectorSums.Dot(nodes, residual, improvement);
        int steps = 0;
        while (VectorSums.Norm(nodes, residual) > limits.Residual * start && steps < limits.Steps)
        {
            matrix.Multiply(direction, product);
            double length = slope / VectorSums.Dot(nodes, direction, product);
            VectorSums.Combine(nodes, potential, 1, direction, length);
            VectorSums.Combine(nodes, residual, 1, product, -length);
            cycle.Solve(residual, improvement);
            double nextSlope = VectorSums.Dot(nodes, residual, improvement);
            VectorSums.Combine(nodes, direction, nextSlope / slope, improvement, 1);
            slope = nextSlope;
            steps++;
        }

        return (steps, VectorSums.Norm(nodes, Residual(right, potential)) / start);
    }

    private double[] Residual(double[] right, double[] potential)
    {
        double[] residual = new double[nodes.Length];
        matrix.Multiply(potential, residual);
        VectorSums.Combine(nodes, residual, -1, right, 1);
        if (!(nodes.LowerIsHeld || nodes.UpperIsHeld))
            VectorSums.TakeOutMean(nodes, residual);
        return residual;
    }
}
