using KmcIonics.Electrostatics.Coupling;

namespace KmcIonics.Analysis;

/// <summary>Potential and charge of one replica, means over its frames.</summary>
/// <param name="planes">Number of planes.</param>
internal sealed class SpaceChargeReplica(int planes)
{
    private readonly double[] potential = new double[planes];
    private readonly double[] charge = new double[planes];
    private double lower;
    private double upper;
    private double lowerSquared;
    private double firstHalf;
    private int inFirstHalf;

    /// <summary>Frames seen.</summary>
    public int Frames { get; private set; }

    /// <summary>Charge of the lower end, e.</summary>
    public double LowerCharge => lower / Frames;

    /// <summary>Its square, e².</summary>
    public double SquaredLowerCharge => lowerSquared / Frames;

    /// <summary>Charge of the lower end in the second half of the sample less that in the first, e; NaN where one of them has no frame.</summary>
    public double Drift => ((lower - firstHalf) / (Frames - inFirstHalf)) - (firstHalf / inFirstHalf);

    /// <summary>Charge of the upper end, e.</summary>
    public double UpperCharge => upper / Frames;

    /// <summary>Potential of a plane, V.</summary>
    public double Potential(int plane) => potential[plane] / Frames;

    /// <summary>Charge of a plane without that of electrodes, e.</summary>
    public double Charge(int plane) => charge[plane] / Frames;

    /// <summary>Adds a frame.</summary>
    /// <param name="of">Potential of its ions.</param>
    /// <param name="isInFirstHalf">Whether it is of the first half of the sample.</param>
    public void Add(SitePotential of, bool isInFirstHalf)
    {
        Frames++;
        inFirstHalf += isInFirstHalf ? 1 : 0;
        firstHalf += isInFirstHalf ? of.LowerCharge : 0;
        for (int plane = 0; plane < potential.Length; plane++)
        {
            potential[plane] += of.Potential[plane];
            charge[plane] += of.Charge[plane];
        }

        lower += of.LowerCharge;
        upper += of.UpperCharge;
        lowerSquared += of.LowerCharge * of.LowerCharge;
    }
}
