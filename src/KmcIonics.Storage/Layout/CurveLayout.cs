using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>A displacement curve as a group of its own.</summary>
internal sealed record CurveLayout(string Name, string Description)
{
    private static readonly NumbersField<double> Lag = new("lag", Unit.Second, "Lag time");
    private static readonly NumbersField<double> Errors = new("error", Unit.SquareMetre, EstimateColumn.ErrorDescription);
    private static readonly NumbersField<double> ByAxis = new("value_by_axis", Unit.SquareMetre, "Parts of the values along x, y, z");
    private static readonly NumberField<double> Intercept = new("fit_intercept", Unit.SquareMetre, "Value at lag 0 of the straight line whose slope gives the diffusivity");

    private NumbersField<double> Values => new("value", Unit.SquareMetre, Description);

    public void AddTo(ResultTree tree, string group, DisplacementCurve curve)
    {
        (string path, int lags) = ($"{group}/{Name}", curve.Lag.Count);
        tree.Group(path, Description);
        Lag.AddTo(tree, path, curve.Lag);
        Values.AddTo(tree, path, curve.Value);
        Errors.AddTo(tree, path, curve.StandardError ?? Enumerable.Repeat(double.NaN, lags));
        Intercept.AddTo(tree, path, curve.FitIntercept);
        if (curve.ValueByAxis.Count > 0)
            ByAxis.AddTo(tree, path, [.. curve.ValueByAxis.SelectMany(axis => axis)], [3, (ulong)lags]);
    }

    /// <summary>The curve; null where the group has none.</summary>
    public DisplacementCurve? ReadIfThere(StoredGroup group) => group.IfThere(Name, ReadFrom);

    private DisplacementCurve ReadFrom(StoredGroup own)
    {
        double[] lag = Lag.ReadFrom(own);
        double[] errors = Errors.ReadFrom(own, lag.Length);
        return new DisplacementCurve(lag, Values.ReadFrom(own, lag.Length), errors.All(double.IsNaN) ? null : errors)
        {
            // Files of version 1.8 do not say how the line was laid.
            FitIntercept = Intercept.ReadIfThere(own) ?? double.NaN,
            ValueByAxis = ByAxis.ReadIfThere(own, 3 * lag.Length)?.Chunk(Math.Max(1, lag.Length)).ToArray() ?? [],
        };
    }
}
