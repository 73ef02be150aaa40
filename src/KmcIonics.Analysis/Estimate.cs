namespace KmcIonics.Analysis;

/// <summary>A measured value with its standard error; the error is null where one replica alone cannot tell it.</summary>
public readonly record struct Estimate(double Value, double? StandardError);
