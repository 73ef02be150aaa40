using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.MeanField;

/// <summary>A symmetric, positive definite system that couples neighbouring planes, and the last with the first where the stack repeats: solved by elimination.</summary>
internal sealed class ScreenedPlanes(PlanarGrid grid)
{
    private readonly double[] diagonal = new double[grid.Planes];

    // Of each plane with the one above; the last is that of the last plane with the first.
    private readonly double[] coupling = new double[grid.Planes];

    /// <summary>Takes everything out.</summary>
    public void Clear()
    {
        Array.Clear(diagonal);
        Array.Clear(coupling);
    }

    /// <summary>Adds ½k(φ_above − φ)² to the quadratic form.</summary>
    public void AddSpring(int interval, double strength)
    {
        diagonal[interval] += strength;
        diagonal[grid.Above(interval)] += strength;
        coupling[interval] -= strength;
    }

    /// <summary>Adds ½k(value at the place)².</summary>
    public void AddScreening(PlaneWeight at, double strength)
    {
        (double lower, double upper) = ((double)at.LowerQuanta / PlaneWeight.Quanta, (double)at.UpperQuanta / PlaneWeight.Quanta);
        diagonal[at.Lower] += strength * lower * lower;
        diagonal[at.Upper] += strength * upper * upper;
        if (at.Upper != at.Lower)
            coupling[at.Lower] += strength * lower * upper;
    }

    /// <summary>Holds an end plane, whose right-hand side, returned, is zero.</summary>
    public double Fix(int plane)
    {
        diagonal[plane] = 1;
        coupling[plane == 0 ? 0 : plane - 1] = 0;
        return 0;
    }

    /// <summary>The solution for a right-hand side, [planes].</summary>
    public double[] Solve(double[] right)
    {
        double corner = grid.IsPeriodic ? coupling[^1] : 0;
        if (corner == 0)
            return Eliminate(diagonal, right);

        // The corners are a change of rank one of a system without them (Sherman and Morrison).
        double scale = -diagonal[0];
        double[] without = [.. diagonal];
        without[0] -= scale;
        without[^1] -= corner * corner / scale;
        double[] edge = new double[right.Length];
        (edge[0], edge[^1]) = (scale, corner);
        (double[] solution, double[] response) = (Eliminate(without, right), Eliminate(without, edge));
        double factor = (solution[0] + (corner / scale * solution[^1])) / (1 + response[0] + (corner / scale * response[^1]));
        for (int plane = 0; plane < solution.Length; plane++)
            solution[plane] -= factor * response[plane];
        return solution;
    }

    private double[] Eliminate(double[] pivots, double[] right)
    {
        double[] pivot = [.. pivots];
        double[] solution = [.. right];
        for (int plane = 1; plane < pivot.Length; plane++)
        {
            double factor = coupling[plane - 1] / pivot[plane - 1];
            pivot[plane] -= factor * coupling[plane - 1];
            solution[plane] -= factor * solution[plane - 1];
        }

        solution[^1] /= pivot[^1];
        for (int plane = solution.Length - 2; plane >= 0; plane--)
            solution[plane] = (solution[plane] - (coupling[plane] * solution[plane + 1])) / pivot[plane];
        return solution;
    }
}
