using KmcIonics.Model;

namespace KmcIonics.Lattices.Disorder;

/// <summary>Energies drawn from a distribution, at any point of a periodic box: independent, or correlated in space.</summary>
public sealed class EnergyField
{
    private const double MicroEvPerEv = 1e6;

    private readonly Distribution distribution;
    private readonly GaussianField? field;
    private readonly ulong seed;
    private readonly uint purpose;
    private readonly uint word;

    /// <summary>A field of energies.</summary>
    /// <param name="distribution">Their distribution.</param>
    /// <param name="box">Periodic box, Å.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <param name="purpose">Random-stream purpose.</param>
    /// <param name="word">Word of the random counter: the site type or pathway.</param>
    /// <exception cref="InputException">The box is too narrow or too large for the correlation length.</exception>
    public EnergyField(Distribution distribution, UnitCell box, ulong seed, uint purpose, uint word)
    {
        (this.distribution, this.seed, this.purpose, this.word) = (distribution, seed, purpose, word);
        if (distribution.CorrelationLength > 0 && distribution.Kind != DistributionKind.Constant && distribution.Width > 0)
            field = new GaussianField(box, distribution.CorrelationLength, seed, purpose, word);
    }

    /// <summary>Energy at a point, µeV.</summary>
    /// <param name="fractional">Where, fractional in the box; matters where values are correlated.</param>
    /// <param name="index">Which, 56 bits; matters where values are independent.</param>
    public int MicroEv(Vector3D fractional, ulong index)
    {
        if (distribution.Kind == DistributionKind.Constant || distribution.Width == 0)
            return ToMicroEv(distribution.Location);
        double u = field is null ? UniformDraw.At(seed, purpose, 0, word, index) : 0;
        double energy = distribution.Kind switch
        {
            DistributionKind.Gaussian => distribution.Location + (distribution.Width * (field?.At(fractional) ?? NormalDistribution.Quantile(u))),
            DistributionKind.Uniform => distribution.Location + (distribution.Width * ((2 * Uniform(u, fractional)) - 1)),
            _ => distribution.Location - (distribution.Width * PortableMath.Log(Uniform(u, fractional))),
        };
        return ToMicroEv(energy);
    }

    // Far in the tail of the field Φ rounds to 0 or 1.
    private double Uniform(double u, Vector3D fractional) =>
        field is null ? u : Math.Clamp(NormalDistribution.Cumulative(field.At(fractional)), 1e-16, 1 - 1e-16);

    private static int ToMicroEv(double energyEv) => (int)Math.Floor((energyEv * MicroEvPerEv) + 0.5);
}
