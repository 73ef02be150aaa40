namespace KmcIonics.Model;

/// <summary>A field E sin(2πft + φ), t from the start of its stage; constant where the frequency is 0.</summary>
/// <param name="Amplitude">E, with its direction.</param>
/// <param name="Frequency">f, Hz.</param>
/// <param name="PhaseDegrees">φ, degrees.</param>
public sealed record AlternatingField(AppliedField Amplitude, double Frequency, double PhaseDegrees)
{
    // The same step of another period has the same field, to the last bit.
    private const double Finest = 1L << 40;

    /// <summary>Mean field between two times, s; null where it is zero.</summary>
    public AppliedField? Over(double from, double to)
    {
        double mean = Frequency == 0 ? 1 : Math.Floor((MeanSine(from, to) * Finest) + 0.5) / Finest;
        return mean * Amplitude.VoltsPerMetre == 0 ? null : Amplitude with { VoltsPerMetre = mean * Amplitude.VoltsPerMetre };
    }

    private double MeanSine(double from, double to)
    {
        (double first, double last) = ((360 * Frequency * from) + PhaseDegrees, (360 * Frequency * to) + PhaseDegrees);
        return (PortableTrigonometry.OfDegrees(first).Cosine - PortableTrigonometry.OfDegrees(last).Cosine) / ((last - first) * Math.PI / 180);
    }
}
