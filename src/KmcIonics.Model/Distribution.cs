namespace KmcIonics.Model;

/// <summary>A distribution of energies.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Location">Mean of a Gaussian or uniform distribution, lower end of an exponential one; eV.</param>
/// <param name="Width">Standard deviation of a Gaussian, half width of a uniform, mean above the lower end of an exponential distribution; eV; 0 for a constant.</param>
/// <param name="CorrelationLength">Length ξ over which values at two points are correlated as exp(−r²/(4ξ²)) (of the underlying Gaussian field), Å; 0 for independent values.</param>
public sealed record Distribution(DistributionKind Kind, double Location, double Width, double CorrelationLength)
{
    /// <summary>The same energy everywhere, eV.</summary>
    public static Distribution Constant(double energyEv) => new(DistributionKind.Constant, energyEv, 0, 0);
}

/// <summary>Forms of a distribution.</summary>
public enum DistributionKind
{
    /// <summary>One value.</summary>
    Constant,

    /// <summary>Normal distribution.</summary>
    Gaussian,

    /// <summary>Equal density in an interval.</summary>
    Uniform,

    /// <summary>Exponential tail above a lower end.</summary>
    Exponential,
}
