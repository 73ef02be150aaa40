namespace KmcIonics.Electrostatics.Planar;

/// <summary>Charges on the planes of a grid: whole elementary charges divided among planes, kept exactly, and a fixed background.</summary>
public sealed class PlanarCharge
{
    private readonly long[] quanta;
    private readonly double[] background;

    /// <summary>No charge but the background.</summary>
    /// <param name="grid">The planes.</param>
    /// <param name="background">Fixed charge; null for none.</param>
    public PlanarCharge(PlanarGrid grid, PlanarBackground? background = null)
    {
        quanta = new long[grid.Planes];
        this.background = background?.ToArray() ?? new double[grid.Planes];
        if (this.background.Length != grid.Planes)
            throw new ArgumentException("the background has other planes", nameof(background));
    }

    /// <summary>Number of planes.</summary>
    public int Planes => quanta.Length;

    /// <summary>Sum of all charges, e.</summary>
    public double Net => ((double)quanta.Sum() / PlaneWeight.Quanta) + background.Sum();

    /// <summary>Sum of the magnitudes of the planes' charges and of the background's, e.</summary>
    public double Magnitude => Enumerable.Range(0, Planes).Sum(plane => (Math.Abs((double)quanta[plane]) / PlaneWeight.Quanta) + Math.Abs(background[plane]));

    /// <summary>Charge of a plane, e.</summary>
    public double this[int plane] => ((double)quanta[plane] / PlaneWeight.Quanta) + background[plane];

    /// <summary>Adds charges at a place; taken away with the opposite sign.</summary>
    /// <param name="at">Weights of the place.</param>
    /// <param name="elementaryCharges">How many elementary charges, with sign.</param>
    /// <exception cref="OverflowException">A plane holds more than 2⁴³ elementary charges.</exception>
    public void Add(PlaneWeight at, long elementaryCharges)
    {
        checked
        {
            quanta[at.Lower] += at.LowerQuanta * elementaryCharges;
            quanta[at.Upper] += at.UpperQuanta * elementaryCharges;
        }
    }

    /// <summary>Takes all charges away but the background.</summary>
    public void Clear() => Array.Clear(quanta);
}
