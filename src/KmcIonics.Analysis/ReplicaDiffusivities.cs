using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>One kind of diffusivity (D* or D_J) in every replica, from mean squares by lag in frames (Å²), [replicas][frames + 1].</summary>
internal sealed class ReplicaDiffusivities(IReadOnlyList<Vector3D[]> meanSquares, int dimension)
{
    /// <summary>D in every replica, m²/s.</summary>
    public double[] Values(LagFit fit) => [.. ByReplica(fit).Select(byAxis => Diffusivity.Trace(byAxis, dimension))];

    /// <summary>D_x, D_y, D_z with errors, m²/s, [3].</summary>
    public IReadOnlyList<Estimate> ByAxis(LagFit fit)
    {
        Vector3D[] replicas = ByReplica(fit);
        return
        [
            ReplicaStatistics.Mean([.. replicas.Select(one => one.X)]),
            ReplicaStatistics.Mean([.. replicas.Select(one => one.Y)]),
            ReplicaStatistics.Mean([.. replicas.Select(one => one.Z)]),
        ];
    }

    /// <summary>Mean squares against lag time, m².</summary>
    /// <param name="fit">Fit of the diffusivity.</param>
    /// <param name="interval">Time between frames, s.</param>
    public DisplacementCurve Curve(LagFit fit, double interval)
    {
        const double SquareAngstrom = PhysicalConstants.Angstrom * PhysicalConstants.Angstrom;
        int[] lags = [.. Enumerable.Range(1, meanSquares[0].Length - 1)];
        Estimate[] total =
        [
            .. lags.Select(lag => ReplicaStatistics.Mean(
                [.. meanSquares.Select(curve => SquareAngstrom * (curve[lag].X + curve[lag].Y + curve[lag].Z))])),
        ];
        double[] Axis(Func<Vector3D, double> component) =>
            [.. lags.Select(lag => SquareAngstrom * meanSquares.Average(curve => component(curve[lag])))];
        return new DisplacementCurve(
            [.. lags.Select(lag => lag * interval)],
            [.. total.Select(value => value.Value)],
            meanSquares.Count < 2 ? null : [.. total.Select(value => value.StandardError!.Value)])
        {
            FitIntercept = fit.Intercept(lag => total[lag - 1].Value),
            ValueByAxis = [Axis(one => one.X), Axis(one => one.Y), Axis(one => one.Z)],
        };
    }

    /// <summary>D_x, D_y, D_z in each replica, m²/s, [replicas].</summary>
    public Vector3D[] ByReplica(LagFit fit) => [.. meanSquares.Select(curve => Diffusivity.ByAxis(fit, curve))];
}
