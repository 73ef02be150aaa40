namespace KmcIonics.Model;

/// <summary>
/// Rate of a hop as a function of which of the sites around it are filled before it: the one thing that all local laws are turned into. Bit i of a pattern is set where site i
/// of the hop's ordered environment holds an ion.
/// </summary>
public abstract class EnvironmentLaw
{
    /// <summary>Most sites of an environment.</summary>
    public const int MostSites = 16;

    /// <summary>Most different laws of a lattice.</summary>
    public const int MostLaws = short.MaxValue;

    /// <summary>Most entries of all their tables, of 8 bytes each at each temperature.</summary>
    public const long MostEntries = 1 << 24;

    /// <summary>Number of sites.</summary>
    public abstract int SiteCount { get; }

    /// <summary>Number of patterns: 2^sites.</summary>
    public int Patterns => 1 << SiteCount;

    /// <summary>Rate k, Hz; 0 where the pattern forbids the hop.</summary>
    /// <param name="pattern">Filled sites.</param>
    /// <param name="temperature">K.</param>
    public abstract double Rate(int pattern, double temperature);

    /// <summary>Λ, the largest rate that any pattern gives, Hz; 0 where the hop is impossible, +∞ where the rate overflows.</summary>
    public abstract double LargestRate(double temperature);

    /// <summary>k/Λ, from 0 to 1, exact where both overflow or vanish; 0 where the hop is impossible.</summary>
    public abstract double Acceptance(int pattern, double temperature);

    /// <summary>kT ln(k/Hz), eV, exact where k itself would overflow or vanish; −∞ where the pattern forbids the hop.</summary>
    public abstract double LogarithmEv(int pattern, double temperature);
}

/// <summary>Barriers by pattern: k = ν exp(−E/kT).</summary>
/// <param name="attemptFrequency">ν, Hz.</param>
/// <param name="barriers">E.</param>
public sealed class BarrierLaw(double attemptFrequency, BarrierTable barriers) : EnvironmentLaw
{
    /// <summary>The barriers.</summary>
    public BarrierTable Barriers { get; } = barriers;

    /// <inheritdoc/>
    public override int SiteCount => Barriers.SiteCount;

    /// <inheritdoc/>
    public override double Rate(int pattern, double temperature) => ArrheniusRate.Of(attemptFrequency, Barriers.Ev(pattern), temperature);

    /// <inheritdoc/>
    public override double LargestRate(double temperature) => ArrheniusRate.Of(attemptFrequency, Barriers.LeastEv, temperature);

    /// <inheritdoc/>
    public override double Acceptance(int pattern, double temperature) =>
        double.IsPositiveInfinity(Barriers.Ev(pattern)) ? 0 : ArrheniusRate.Of(1, Barriers.Ev(pattern) - Barriers.LeastEv, temperature);

    /// <inheritdoc/>
    public override double LogarithmEv(int pattern, double temperature) =>
        (PhysicalConstants.BoltzmannEvPerKelvin * temperature * PortableMath.Log(attemptFrequency)) - Barriers.Ev(pattern);
}

/// <summary>Rates by pattern, the same at every temperature.</summary>
public sealed class RateLaw : EnvironmentLaw
{
    private readonly double[] _rates;
    private readonly double _largest;

    /// <summary>A table of rates.</summary>
    /// <param name="rates">Rates, Hz, [2^sites]; 0 where a pattern forbids the hop.</param>
    /// <exception cref="InputException">Their number is no power of two up to 2¹⁶, or one is negative or not finite.</exception>
    public RateLaw(IReadOnlyList<double> rates)
    {
        _rates = [.. rates];
        SiteCount = PatternCount.SitesOf(_rates.Length);
        int wrong = Array.FindIndex(_rates, rate => !(rate >= 0 && double.IsFinite(rate)));
        if (wrong >= 0)
            throw new InputException($"the rate of pattern {wrong} is {_rates[wrong]} Hz", "Give a finite rate, or 0 where the hop is impossible");
        _largest = _rates.Max();
    }

    /// <inheritdoc/>
    public override int SiteCount { get; }

    /// <inheritdoc/>
    public override double Rate(int pattern, double temperature) => _rates[pattern];

    /// <inheritdoc/>
    public override double LargestRate(double temperature) => _largest;

    /// <inheritdoc/>
    public override double Acceptance(int pattern, double temperature) => _largest > 0 ? _rates[pattern] / _largest : 0;

    /// <inheritdoc/>
    public override double LogarithmEv(int pattern, double temperature) =>
        PhysicalConstants.BoltzmannEvPerKelvin * temperature * PortableMath.Log(_rates[pattern]);
}
