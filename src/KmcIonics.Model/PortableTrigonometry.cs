namespace KmcIonics.Model;

/// <summary>Sine and cosine from IEEE operations alone, with the same last bit on every machine, as <see cref="PortableMath"/>.</summary>
public static class PortableTrigonometry
{
    /// <summary>Sine and cosine of an angle in degrees, to within a few units in the last place; exact at multiples of 90°.</summary>
    public static (double Sine, double Cosine) OfDegrees(double degrees)
    {
        double quarters = Math.Floor((degrees / 90) + 0.5);
        double x = (degrees - (90 * quarters)) * (Math.PI / 180);

        // Taylor series on |x| ≤ π/4: the terms of order 19 and 20 are below 2⁻⁵³.
        double square = x * x;
        (double sine, double cosine) = (1, 1);
        for (int n = 18; n >= 2; n -= 2)
        {
            sine = 1 - (square * sine / (n * (n + 1)));
            cosine = 1 - (square * cosine / (n * (n - 1)));
        }

        sine *= x;
        return (int)(quarters - (4 * Math.Floor(quarters / 4))) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }
}
