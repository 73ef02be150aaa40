namespace KmcIonics.Analysis;

/// <summary>
/// A measured value with its error: half the width of the interval around it that holds the true value with 68.3 %, a standard error where that is known from many replicas. Null where
/// nothing tells it.
/// </summary>
public readonly record struct Estimate(double Value, double? StandardError);
