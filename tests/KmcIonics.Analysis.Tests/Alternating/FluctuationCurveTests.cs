using FsCheck.Xunit;
using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests.Alternating;

/// <summary>Mean squares that are summed while samples pass, against those of the whole series.</summary>
public sealed class FluctuationCurveTests
{
    /// <summary>At every lag all origins of its level count, and no other.</summary>
    [Property]
    public void MeanSquaresAreThoseOfTheSeries(int seed)
    {
        var random = new Random(seed);
        Vector3D[] series = new Vector3D[random.Next(2, 300)];
        for (int n = 1; n < series.Length; n++)
            series[n] = series[n - 1] + new Vector3D(random.Next(-3, 4), random.Next(-3, 4), random.Next(5));
        var curve = new FluctuationCurve();
        foreach (Vector3D value in series)
            curve.Add(value);
        Assert.Equal(series.Length, curve.Samples);
        IReadOnlyList<(long Lag, Vector3D MeanSquare)> found = curve.UpTo(long.MaxValue);
        Assert.Equal(Lags().TakeWhile(lag => lag.Lag < series.Length).Select(lag => (long)lag.Lag), found.Select(one => one.Lag));
        foreach (((int lag, int spacing), (long _, Vector3D square)) in Lags().Zip(found))
        {
            Vector3D[] moves = [.. Enumerable.Range(0, series.Length).Where(n => n % spacing == 0 && n + lag < series.Length).Select(n => series[n + lag] - series[n])];
            Assert.Equal(moves.Average(move => move.X * move.X), square.X, 1e-9);
            Assert.Equal(moves.Average(move => move.Y * move.Y), square.Y, 1e-9);
            Assert.Equal(moves.Average(move => move.Z * move.Z), square.Z, 1e-9);
        }
    }

    [Fact]
    public void LagsEndWhereTheyAreToEnd()
    {
        var curve = new FluctuationCurve();
        for (int n = 0; n < 1000; n++)
            curve.Add(new Vector3D(n, 0, 0));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20], curve.UpTo(23).Select(one => one.Lag));
        Assert.All(curve.UpTo(23), one => Assert.Equal(one.Lag * one.Lag, one.MeanSquare.X, 1e-9));
    }

    private static IEnumerable<(int Lag, int Spacing)> Lags()
    {
        for (int lag = 1; lag <= 8; lag++)
            yield return (lag, 1);
        for (int spacing = 2; ; spacing *= 2)
        {
            for (int lag = 5; lag <= 8; lag++)
                yield return (lag * spacing, spacing);
        }
    }
}
