namespace KmcIonics.Analysis;

/// <summary>
/// Whether a mean-squared displacement has become a straight line: D of the fit window is compared, replica by replica, with D of the next
/// window, up to lags four times as long. Their difference is real when it exceeds what Student's t exceeds as rarely as a normal variate
/// three standard deviations.
/// </summary>
internal static class LinearityCheck
{
    public static IEnumerable<string> Notes(
        LagFit fit, double interval, double hopsPerFrame, int frames, IEnumerable<(string Name, ReplicaDiffusivities Diffusivities)> kinds)
    {
        double enough = 4 * fit.Window.Last * hopsPerFrame;
        if (fit.Window.Next(frames) is not { } window)
        {
            yield return "Whether the displacements have become linear in time was not checked, as no lags beyond the fit were sampled: "
                + $"sample {enough:G3} hops per ion or more.";
            yield break;
        }

        var next = new LagFit(window, interval);
        foreach ((string name, ReplicaDiffusivities diffusivities) in kinds)
        {
            (double[] values, double[] later) = (diffusivities.Values(fit), diffusivities.Values(next));
            if (!Differ(values, later))
                continue;
            yield return $"{name} is not linear in time yet: {ReplicaStatistics.Mean(values).Value:G4} m²/s over lags of "
                + $"{fit.Window.InHops(hopsPerFrame)} hops per ion, {ReplicaStatistics.Mean(later).Value:G4} m²/s over "
                + $"{window.InHops(hopsPerFrame)}. Fit over longer lags, and sample {4 * window.Last * hopsPerFrame:G3} hops per ion or more.";
        }
    }

    private static bool Differ(double[] values, double[] later)
    {
        if (values.Length < 2)
            return false;
        Estimate difference = ReplicaStatistics.Mean([.. values.Zip(later, (one, other) => one - other)]);
        return Math.Abs(difference.Value)
            > StudentT.ErrorBars(StudentT.ThreeSigma, values.Length) * difference.StandardError!.Value;
    }
}
