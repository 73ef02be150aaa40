namespace KmcIonics.Model;

/// <summary>A run that goes on, replica by replica, until the conductivity is known well enough.</summary>
/// <param name="SigmaRelativeError">Error of σ over σ at which a condition is done.</param>
/// <param name="MostReplicas">Replicas of a condition at which it ends whatever the error.</param>
public sealed record PrecisionTarget(double SigmaRelativeError, int MostReplicas);
