namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>
/// Damps what is rough in an error: the Chebyshev polynomial of a matrix divided by its diagonal, by its three-term recurrence (Saad, Iterative Methods for Sparse Linear
/// Systems, 2003, algorithm 12.1). Each node is on its own, so the bits do not depend on the number of threads.
/// </summary>
internal sealed class ChebyshevSmoother
{
    private readonly Stencil matrix;
    private readonly PaddedNodes nodes;
    private readonly double[] inverseDiagonal;
    private readonly double[] step;
    private readonly double[] residual;
    private readonly double largest;

    /// <summary>For a matrix.</summary>
    public ChebyshevSmoother(Stencil matrix)
    {
        (this.matrix, nodes) = (matrix, matrix.Nodes);
        (inverseDiagonal, step, residual) = (new double[nodes.Length], new double[nodes.Length], new double[nodes.Length]);
        double[] ofPlane = new double[nodes.C.Nodes];
        nodes.ForFreePlanes(plane => ofPlane[plane] = Invert(plane));
        largest = ofPlane.Max();
    }

    /// <summary>Improves a solution.</summary>
    /// <param name="right">Right-hand side.</param>
    /// <param name="solution">What is known of the solution; its margins are written.</param>
    /// <param name="isZero">Is nothing known of it?</param>
    /// <param name="degree">Degree of the polynomial.</param>
    /// <param name="range">How many times smaller than the largest an eigenvalue may be for its share in the error to be damped.</param>
    public void Smooth(double[] right, double[] solution, bool isZero, int degree, double range)
    {
        (double middle, double half) = (0.5 * largest * (1 + (1 / range)), 0.5 * largest * (1 - (1 / range)));
        (double previous, double ratio) = (0, half / middle);
        for (int turn = 0; turn < degree; turn++)
        {
            bool isFirst = turn == 0;
            if (!(isFirst && isZero))
                matrix.Multiply(solution, residual);
            if (!isFirst)
                ratio = 1 / ((2 * middle / half) - previous);
            (double keep, double take) = isFirst ? (0, 1 / middle) : (ratio * previous, 2 * ratio / half);
            nodes.ForFreePlanes(plane => Move(right, solution, plane, keep, take, isFirst, isZero));
            previous = ratio;
        }
    }

    private void Move(double[] right, double[] solution, int plane, double keep, double take, bool isFirst, bool isZero)
    {
        for (int b = 0; b < nodes.B.Nodes; b++)
        {
            Span<double> steps = nodes.Row(step, b, plane);
            Span<double> solutions = nodes.Row(solution, b, plane);
            ReadOnlySpan<double> inverses = nodes.Row(inverseDiagonal, b, plane);
            ReadOnlySpan<double> rights = nodes.Row(right, b, plane);
            ReadOnlySpan<double> products = nodes.Row(residual, b, plane);
            for (int a = 0; a < steps.Length; a++)
            {
                double missing = isFirst && isZero ? rights[a] : rights[a] - products[a];
                steps[a] = (isFirst ? 0 : keep * steps[a]) + (take * inverses[a] * missing);
                solutions[a] = (isFirst && isZero ? 0 : solutions[a]) + steps[a];
            }
        }
    }

    // The largest sum of a row over its diagonal, which no eigenvalue exceeds (Gershgorin).
    private double Invert(int plane)
    {
        double most = 1;
        for (int b = 0; b < nodes.B.Nodes; b++)
        {
            for (int a = 0; a < nodes.A.Nodes; a++)
            {
                int at = nodes.At(a, b, plane);
                inverseDiagonal[at] = 1 / matrix.Coupling(at, 0);
                double sum = 0;
                for (int neighbour = -Stencil.LastNeighbour; neighbour <= Stencil.LastNeighbour; neighbour++)
                    sum += Math.Abs(matrix.Coupling(at, neighbour));
                most = Math.Max(most, sum * inverseDiagonal[at]);
            }
        }

        return most;
    }
}
