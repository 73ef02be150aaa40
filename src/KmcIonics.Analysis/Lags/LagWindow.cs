namespace KmcIonics.Analysis;

/// <summary>Lags First to Last of a fit, in frames, both of the <see cref="LagGrid"/> and both included.</summary>
internal readonly record struct LagWindow(int First, int Last)
{
    /// <summary>The lags of the grid in the window.</summary>
    public IEnumerable<int> Lags
    {
        get
        {
            int first = First;
            return LagGrid.Lags(Last).Where(lag => lag >= first);
        }
    }

    /// <summary>
    /// The window a user asked for, in frames. Where the sample does not have it, the nearest one of at least two lags that it has, with a
    /// sentence that says so.
    /// </summary>
    /// <param name="system">Window asked for, in hops per ion, and frames sampled.</param>
    /// <param name="hopsPerFrame">Hops an ion makes between frames.</param>
    public static (LagWindow Window, string? Note) Choose(SampledSystem system, double hopsPerFrame)
    {
        int frames = system.Frames;
        int[] lags = LagGrid.Lags(frames);
        if (!(hopsPerFrame > 0))
            return (new LagWindow(1, lags[^1]), null);
        // Neither end moves by a frame for a rounding error.
        double from = Math.Ceiling((system.FitFromHops / hopsPerFrame) - 1e-9);
        double to = Math.Floor((system.FitToHops / hopsPerFrame) + 1e-9);
        int last = Math.Max(Array.FindLastIndex(lags, lag => lag <= to), 1);
        int first = Array.FindIndex(lags, lag => lag >= from);
        bool isNarrow = lags.Count(lag => lag >= from && lag <= to) < 2;
        if (first < 0 || first >= last)
            first = last - 1;
        if (to > frames)
            first = Math.Min(first, Array.FindLastIndex(lags, lag => lag <= Math.Max(1, frames / 2)));
        string? reason = to > frames ? $"{Hops(frames * hopsPerFrame)} hops per ion were sampled"
            : isNarrow ? $"two lags or more must lie in it, and they are {Hops((lags[last] - lags[first]) * hopsPerFrame)} hops per ion apart there"
            : system.FitFromHops > 0 && system.FitFromHops < hopsPerFrame * (1 - 1e-9) ? $"frames are {Hops(hopsPerFrame)} hops per ion apart"
            : null;
        var window = new LagWindow(lags[first], lags[last]);
        return (window, reason is null ? null
            : $"The diffusivities are fitted over lags of {window.InHops(hopsPerFrame)} hops per ion, instead of "
                + $"{Hops(system.FitFromHops)} to {Hops(system.FitToHops)}: {reason}.");
    }

    /// <summary>The window that follows, up to lags four times as long as far as they were sampled; null where none were.</summary>
    public LagWindow? Next(int frames)
    {
        long most = 4L * Last;
        int last = LagGrid.Lags(frames).Last(lag => lag <= most);
        return Last < last ? new LagWindow(Last, last) : null;
    }

    /// <summary>"20 to 100", in hops per ion.</summary>
    public string InHops(double hopsPerFrame) => $"{Hops(First * hopsPerFrame)} to {Hops(Last * hopsPerFrame)}";

    private static string Hops(double hops) => hops.ToString("G3");
}
