namespace KmcIonics.Analysis;

/// <summary>What a reader should know about the errors of a result.</summary>
internal static class ErrorNotes
{
    // Relative error of σ above which advice is given, and the one it aims at.
    private const double Large = 0.2;
    private const double Wanted = 0.1;

    // Replicas and hops below which a standard error is itself uncertain by more than a quarter.
    private const int FewReplicas = 6;
    private const long FewHops = 100;

    public static IEnumerable<string> Of(TransportResult result, long hops)
    {
        if (hops < FewHops)
            yield return $"Only {hops} hops were sampled: take the errors as rough.";
        if (!(result.ChargeDiffusivity.Value > 0))
            yield return "The charge diffusivity came out negative, so the Haven ratio is undetermined.";
        if (result.Replicas == 1)
            yield return "The errors are those of one replica, as if its ions moved independently: run several, whose scatter tells.";
        else if (result.Replicas < FewReplicas)
            yield return $"The errors come from the scatter of {result.Replicas} replicas, and are uncertain themselves.";
        if (Advice(result.ChargeDiffusivity, result.Replicas) is { } advice)
            yield return advice;
    }

    // σ is proportional to D_J. The variance of a mean falls as one over the replicas, and as one over the sampled time.
    private static string? Advice(Estimate chargeDiffusivity, int replicas)
    {
        double error = chargeDiffusivity.StandardError!.Value;
        if (chargeDiffusivity.Value <= error)
            return "The conductivity cannot be told from zero: run more replicas, sample longer, or fit over shorter lags.";
        double relative = error / chargeDiffusivity.Value;
        if (relative <= Large)
            return null;
        double more = relative * relative / (Wanted * Wanted);
        return $"The conductivity has an error of {relative:P0}: for {Wanted:P0} run about {Math.Ceiling(replicas * more):F0} replicas, "
            + $"or sample {more:F0} times as long.";
    }
}
