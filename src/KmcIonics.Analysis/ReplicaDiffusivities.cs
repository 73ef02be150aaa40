using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// One kind of diffusivity (D* or D_J) in every replica. Its error comes from the scatter between replicas; that of one replica from the covariance of free diffusion with the scatter of the squared
/// displacements that was seen, and where both are known they are compared.
/// </summary>
/// <param name="replicas">Mean squares of each replica, [replicas].</param>
/// <param name="dimension">Directions the hop network spans.</param>
/// <param name="entries">Displacements that each mean square is over: the ions, or 1 for all together.</param>
/// <param name="origins">Time origins of the mean squares.</param>
internal sealed class ReplicaDiffusivities(IReadOnlyList<MeanSquares> replicas, int dimension, int entries, TimeOrigins origins)
{
    private const double SquareAngstrom = PhysicalConstants.Angstrom * PhysicalConstants.Angstrom;

    /// <summary>D in every replica, m²/s.</summary>
    public double[] Values(LagFit fit) => [.. ByReplica(fit).Select(byAxis => Diffusivity.Trace(byAxis, dimension))];

    /// <summary>D with its error, m²/s.</summary>
    public Estimate Total(LagFit fit) => ScatterCheck.Larger(ReplicaStatistics.Mean(Values(fit)), ExpectedError(fit), replicas.Count);

    /// <summary>How the scatter of D between replicas compares with what is expected of their squared displacements.</summary>
    public ScatterCheck Check(LagFit fit) => ScatterCheck.Of(ReplicaStatistics.Mean(Values(fit)), ExpectedError(fit), replicas.Count);

    /// <summary>Standard error of D expected of free diffusion, m²/s.</summary>
    public double ExpectedError(LagFit fit) => Math.Sqrt(MeanVariance(fit.FirstIndex) * fit.RelativeVariance(origins) / (entries * (double)replicas.Count))
        * Diffusivity.Trace(AtFirstLag(fit), dimension);

    /// <summary>D_x, D_y, D_z with errors, m²/s, [3].</summary>
    public IReadOnlyList<Estimate> ByAxis(LagFit fit)
    {
        Vector3D[] values = ByReplica(fit);
        double relative = Math.Sqrt(AxisVariance(fit.FirstIndex) * fit.RelativeVariance(origins) / (entries * (double)replicas.Count));
        Vector3D first = AtFirstLag(fit);
        Estimate One(Func<Vector3D, double> axis) => ScatterCheck.Larger(ReplicaStatistics.Mean([.. values.Select(axis)]), relative * axis(first), replicas.Count);
        return [One(one => one.X), One(one => one.Y), One(one => one.Z)];
    }

    /// <summary>Mean squares against lag time, m².</summary>
    /// <param name="fit">Fit of the diffusivity.</param>
    /// <param name="interval">Time between frames, s.</param>
    public DisplacementCurve Curve(LagFit fit, double interval)
    {
        int[] lags = LagGrid.Lags(origins.Frames);
        Estimate[] total = [.. lags.Select((lag, index) => At(lag, index))];
        double[] Axis(Func<Vector3D, double> component) =>
            [.. lags.Select((_, index) => SquareAngstrom * replicas.Average(one => component(one.ByAxis[index])))];
        return new DisplacementCurve(
            [.. lags.Select(lag => lag * interval)], [.. total.Select(value => value.Value)], [.. total.Select(value => value.StandardError!.Value)])
        {
            FitIntercept = fit.Intercept(index => total[index].Value),
            ValueByAxis = [Axis(one => one.X), Axis(one => one.Y), Axis(one => one.Z)],
        };
    }

    /// <summary>D_x, D_y, D_z in each replica, m²/s, [replicas].</summary>
    public Vector3D[] ByReplica(LagFit fit) => [.. replicas.Select(one => Diffusivity.ByAxis(fit, one.ByAxis))];

    private Estimate At(int lag, int index)
    {
        Estimate mean = ReplicaStatistics.Mean([.. replicas.Select(one => SquareAngstrom * (one.ByAxis[index].X + one.ByAxis[index].Y + one.ByAxis[index].Z))]);
        double relative = Math.Sqrt(MeanVariance(index) * FreeDiffusion.Covariance(lag, lag, origins) / (entries * (double)replicas.Count)) / lag;
        return mean with { StandardError = mean.StandardError ?? (relative * mean.Value) };
    }

    // The mean square at the shortest lag of the fit over that lag: the slope to go with relative errors, as it has little noise itself and is positive.
    private Vector3D AtFirstLag(LagFit fit)
    {
        Vector3D sum = Vector3D.Zero;
        foreach (MeanSquares one in replicas)
            sum += one.ByAxis[fit.FirstIndex];
        return SquareAngstrom / (2 * replicas.Count * fit.FirstLagSeconds) * sum;
    }

    // The sum over ions is normally distributed, and too few of its squares are seen to measure how widely they scatter.
    private double MeanVariance(int index) => replicas.Average(one => entries == 1 ? one.GaussianVariance[index] : one.Variance[index]);

    // ⟨x⁴⟩/⟨x²⟩² is 3 for normally distributed displacements, and larger where ⟨r⁴⟩ is larger than theirs.
    private double AxisVariance(int index) => (3 * (1 + MeanVariance(index)) / (1 + replicas.Average(one => one.GaussianVariance[index]))) - 1;
}
