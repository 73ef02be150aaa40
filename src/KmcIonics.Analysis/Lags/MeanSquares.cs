using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Mean-squared displacements of one replica by place of the lag in the <see cref="LagGrid"/>, and how widely the squares scatter.</summary>
internal sealed class MeanSquares
{
    private MeanSquares(int lags)
    {
        ByAxis = new Vector3D[lags];
        Variance = new double[lags];
        GaussianVariance = new double[lags];
    }

    /// <summary>⟨Δx²⟩, ⟨Δy²⟩, ⟨Δz²⟩, Å², [lags].</summary>
    public Vector3D[] ByAxis { get; }

    /// <summary>Relative variance of a squared displacement, ⟨|Δr|⁴⟩/⟨|Δr|²⟩² − 1, [lags].</summary>
    public double[] Variance { get; }

    /// <summary>The same for normally distributed displacements of the same ⟨Δr Δr⟩ = S: 2 tr S²/(tr S)², [lags].</summary>
    public double[] GaussianVariance { get; }

    /// <summary>Means from sums.</summary>
    /// <param name="products">Sums by lag, [lags × <see cref="DisplacementProducts.Count"/>].</param>
    /// <param name="observations">What was summed, [lags].</param>
    /// <param name="cell">Unit cell of the displacements, Å.</param>
    public static MeanSquares Of(ReadOnlySpan<double> products, IReadOnlyList<double> observations, UnitCell cell)
    {
        var means = new MeanSquares(observations.Count);
        for (int lag = 0; lag < observations.Count; lag++)
        {
            ReadOnlySpan<double> sums = products.Slice(lag * DisplacementProducts.Count, DisplacementProducts.Count);
            double one = 1 / observations[lag];
            Vector3D squares = one * DisplacementProducts.CartesianSquares(sums, cell);
            Vector3D mixed = one * DisplacementProducts.CartesianProducts(sums, cell);
            double trace = squares.X + squares.Y + squares.Z;
            means.ByAxis[lag] = squares;
            means.Variance[lag] = trace > 0 ? Math.Max((one * sums[DisplacementProducts.FourthPower] / (trace * trace)) - 1, 0) : 0;
            means.GaussianVariance[lag] = trace > 0 ? 2 * (squares.Dot(squares) + (2 * mixed.Dot(mixed))) / (trace * trace) : 0;
        }

        return means;
    }

    /// <summary>The same with all squares multiplied by a factor.</summary>
    public MeanSquares Times(double factor)
    {
        var scaled = new MeanSquares(ByAxis.Length);
        for (int lag = 0; lag < ByAxis.Length; lag++)
            (scaled.ByAxis[lag], scaled.Variance[lag], scaled.GaussianVariance[lag]) = (factor * ByAxis[lag], Variance[lag], GaussianVariance[lag]);
        return scaled;
    }
}
