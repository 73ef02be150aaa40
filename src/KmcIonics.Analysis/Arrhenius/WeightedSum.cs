namespace KmcIonics.Analysis;

/// <summary>Σ c y of independent values y, with the error that their variances give, and the degrees of freedom of that error: F. E. Satterthwaite, Biometrics 2, 110 (1946).</summary>
internal sealed class WeightedSum
{
    private readonly int freedom;

    /// <summary>A sum; arrays over the values, variances NaN where nothing tells them.</summary>
    public WeightedSum(double[] factors, double[] values, double[] variances, double[] freedoms)
    {
        Value = factors.Zip(values, (c, y) => c * y).Sum();
        double[] parts = [.. factors.Zip(variances, (c, v) => c * c * v)];
        double variance = parts.Sum();
        if (!double.IsFinite(variance))
            return;
        StandardError = Math.Sqrt(variance);
        freedom = variance > 0 ? (int)Math.Clamp(variance * variance / parts.Zip(freedoms, (part, f) => part * part / f).Sum(), 1, 1000) : 1;
    }

    /// <summary>The sum.</summary>
    public double Value { get; }

    /// <summary>Its standard error; null where nothing tells it.</summary>
    public double? StandardError { get; }

    /// <summary>The sum with its error bar, within which the true value lies with 68.3 %.</summary>
    public Estimate Estimate => new(Value, IsKnown ? Reach(StudentT.OneSigma) : null);

    /// <summary>Whether it has an error.</summary>
    public bool IsKnown => StandardError is not null;

    /// <summary>How far around the sum the true value lies with a probability.</summary>
    public double Reach(double probability) => StudentT.StandardErrors(probability, freedom + 1) * StandardError!.Value;

    /// <summary>Interval that holds the true value with a probability; null where there is no error.</summary>
    public (double Low, double High)? Interval(double probability) => IsKnown ? (Value - Reach(probability), Value + Reach(probability)) : null;
}
