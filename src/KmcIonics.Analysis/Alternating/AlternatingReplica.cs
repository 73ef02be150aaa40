using System.Numerics;
using KmcIonics.Engine;
using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Charge displacement of one replica, sampled at equal intervals, and the squared jumps it made.</summary>
internal sealed class AlternatingReplica(AlternatingSystem system)
{
    // Samples over the longest lag: lags as long as the sample have one time origin.
    private const int LagsInSample = 16;

    private readonly FluctuationCurve everywhere = new();
    private readonly FluctuationCurve travelling = new();
    private readonly FluctuationCurve electrode = new();
    private double firstSquares = double.NaN;
    private double firstTime;
    private double squares;
    private double time;

    /// <summary>Longest lag in the sample, s.</summary>
    public static double LongestLag(double sampledTime) => sampledTime / LagsInSample;

    /// <summary>Rate of squared jumps, Σ(ze a)² per second, e² Å²/s.</summary>
    public double SquaredJumps => (squares - firstSquares) / (time - firstTime);

    /// <summary>Adds a sample of Σ z Δr of all ions, quanta.</summary>
    public void Sample(Vector3D quanta)
    {
        everywhere.Add(1.0 / LatticeQuanta.PerVector * system.Cell.ToCartesian(quanta));
        travelling.Add(1.0 / LatticeQuanta.PerVector * system.TransportCell.ToCartesian(quanta));
    }

    /// <summary>Adds a sample of the charge of an electrode, e.</summary>
    public void Sample(double charge) => electrode.Add(new Vector3D(charge, 0, 0));

    /// <summary>Adds a frame, of which the squared hop lengths are read.</summary>
    public void Observe(IonFrame frame)
    {
        squares = frame.SquaredHopLengthByPathway.Zip(system.SquaredCharge, (length, charge) => length * charge).Sum();
        time = frame.Time;
        if (double.IsNaN(firstSquares))
            (firstSquares, firstTime) = (squares, time);
    }

    /// <summary>Response along x, y and z, e² Å²/s, [3][frequencies].</summary>
    public Complex[][] ByAxis() => [.. Axes.Select(axis => Response(everywhere, axis))];

    /// <summary>Mean response of the directions in which ions travel, e² Å²/s, [frequencies].</summary>
    public Complex[] Mean() => [.. Axes.Select(axis => Response(travelling, axis)).Aggregate((sum, next) => [.. sum.Zip(next, (one, other) => one + other)]).Select(sum => sum / system.Dimension)];

    /// <summary>Response of the charge of the electrode, e²/s, [frequencies].</summary>
    public Complex[] OfElectrode() => Response(electrode, one => one.X, initialRate: null);

    private static IReadOnlyList<Func<Vector3D, double>> Axes { get; } = [one => one.X, one => one.Y, one => one.Z];

    // The squared jumps are known for all directions together; the first lag, within which few ions hop twice, says how they are shared out.
    private Complex[] Response(FluctuationCurve curve, Func<Vector3D, double> axis)
    {
        Vector3D shares = everywhere.UpTo(1)[0].MeanSquare;
        double whole = shares.X + shares.Y + shares.Z;
        return whole > 0 ? Response(curve, axis, SquaredJumps * axis(curve.UpTo(1)[0].MeanSquare) / whole) : new Complex[system.Frequencies.Count];
    }

    private Complex[] Response(FluctuationCurve curve, Func<Vector3D, double> axis, double? initialRate)
    {
        IReadOnlyList<(long Lag, Vector3D MeanSquare)> lags = Thinned(curve.UpTo((curve.Samples - 1) / LagsInSample));
        double[] seconds = [.. lags.Select(one => one.Lag * system.Interval)];
        double[] meanSquares = [.. lags.Select(one => axis(one.MeanSquare))];
        return [.. system.Frequencies.Select(frequency => ResponseSpectrum.Of(seconds, meanSquares, initialRate, 2 * Math.PI * frequency))];
    }

    // The slope at the end stands for all longer lags: over a whole octave it scatters least.
    private static IReadOnlyList<(long Lag, Vector3D MeanSquare)> Thinned(IReadOnlyList<(long Lag, Vector3D MeanSquare)> lags) =>
        [.. lags.Where(one => 2 * one.Lag <= lags[^1].Lag || one.Lag == lags[^1].Lag)];
}
