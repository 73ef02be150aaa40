namespace KmcIonics.Analysis;

/// <summary>
/// Covariance of a mean-squared displacement at two lags in free diffusion, where windows that overlap share a part of the path: ⟨Δr_u² Δr_v²⟩ − ⟨Δr_u²⟩⟨Δr_v²⟩ is proportional to the square of the
/// overlap (H. Qian, M. P. Sheetz, E. L. Elson, Biophys. J. 60, 910 (1991)), summed over time origins a spacing apart.
/// </summary>
internal static class FreeDiffusion
{
    /// <summary>Covariance in frames², for a displacement whose mean square is the lag and whose relative variance in one observation is 1.</summary>
    /// <param name="one">A lag, frames.</param>
    /// <param name="other">Another, or the same.</param>
    /// <param name="origins">Time origins.</param>
    public static double Covariance(int one, int other, TimeOrigins origins)
    {
        (double small, double large) = (Math.Min(one, other), Math.Max(one, other));
        double spacing = origins.SpacingOf((int)small);
        double step = Math.Min(spacing, small);
        // Overlaps of a long window with all short ones: whole inside of it, shorter at its ends.
        double overlaps = Math.Max(large - (small / 3) + (step * step / (3 * small)), spacing);
        return small * small * Math.Min(overlaps / (origins.CountOf((int)small) * spacing), 1);
    }
}
