using System.Globalization;
using KmcIonics.Analysis;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>
/// How many replicas a condition needs until its conductivity is known well enough. The variance of a mean falls as one over the replicas; as the error of few is uncertain itself, a round at most
/// multiplies them by four. What is decided depends on results alone, so that every device and number of threads ends with the same replicas.
/// </summary>
internal static class ReplicaRounds
{
    private const int MostGrowth = 4;

    /// <summary>Replicas that a condition should have next; as many as it has when it is done.</summary>
    /// <param name="target">What is wanted.</param>
    /// <param name="conductivity">Conductivity measured.</param>
    /// <param name="replicas">Replicas it is measured with.</param>
    public static int Next(PrecisionTarget target, Estimate conductivity, int replicas)
    {
        double relative = RelativeError(conductivity);
        if (relative <= target.SigmaRelativeError)
            return replicas;
        double wanted = replicas * Math.Pow(relative / target.SigmaRelativeError, 2);
        int next = (int)Math.Min(double.IsNaN(wanted) ? double.PositiveInfinity : Math.Ceiling(wanted), (double)MostGrowth * replicas);
        return Math.Max(Math.Min(Math.Max(next, replicas + 1), target.MostReplicas), replicas);
    }

    /// <summary>Says how it ended.</summary>
    public static string Verdict(PrecisionTarget target, Estimate conductivity, int replicas)
    {
        double relative = RelativeError(conductivity);
        string error = double.IsFinite(relative) ? string.Create(CultureInfo.InvariantCulture, $"{100 * relative:G3} %") : "unknown, as σ cannot be told from zero";
        return relative <= target.SigmaRelativeError
            ? $"The error of σ is {error}, at most {100 * target.SigmaRelativeError:G3} % as asked for, with {replicas} replicas."
            : $"run.until.at_most_replicas stopped the run at {replicas} replicas: the error of σ is {error}, not {100 * target.SigmaRelativeError:G3} %.{Advice(target, relative, replicas)}";
    }

    private static string Advice(PrecisionTarget target, double relative, int replicas) => double.IsFinite(relative)
        ? $" About {Math.Ceiling(replicas * Math.Pow(relative / target.SigmaRelativeError, 2)):F0} would reach it."
        : string.Empty;

    private static double RelativeError(Estimate conductivity) =>
        conductivity.Value > 0 && conductivity.StandardError is { } error ? error / conductivity.Value : double.PositiveInfinity;
}
