namespace KmcIonics.Cli.Running;

/// <summary>How far a run is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Fraction">Part of the whole run that is done, 0 to 1.</param>
/// <param name="Attempts">Attempted hops so far.</param>
/// <param name="Hops">Accepted hops so far.</param>
/// <param name="SimulatedTime">Simulated time of the replicas that run now, s.</param>
internal readonly record struct RunProgress(string Stage, double Fraction, long Attempts, long Hops, double SimulatedTime);
