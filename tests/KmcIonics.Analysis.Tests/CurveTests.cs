using FsCheck.Xunit;
using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

/// <summary>The curves summed on the fly, against the same written out.</summary>
public sealed class CurveTests
{
    [Property(MaxTest = 40)]
    public void Both_curves_agree_with_direct_sums_in_a_skew_cell(int seed)
    {
        var random = new Random(seed);
        var study = new Study
        {
            Cell = UnitCell.FromLengthsAndAngles(3, 4, 5, random.Next(70, 110), random.Next(70, 110), random.Next(70, 110)),
            Replicas = 1,
            // Some ions and frames left over from vectors, blocks and origins.
            Ions = random.Next(1, 12),
            Frames = random.Next(2, 150),
        };
        var recording = Recording.Random(study, seed);
        TransportResult result = recording.Measure();
        Vector3D[][] ions = [.. Enumerable.Range(0, study.Ions).Select(ion => DirectCurve.Trajectory(
            study.Cell,
            recording.Frames[0].Select(frame => ((int)frame.DisplacementA[ion], (int)frame.DisplacementB[ion], (int)frame.DisplacementC[ion]))))];
        Vector3D[][] sum = [DirectCurve.Sum(ions)];
        int[] lags = LagGrid.Lags(study.Frames);
        Assert.Equal(lags.Length, result.MeanSquaredDisplacement!.Lag.Count);
        for (int k = 0; k < lags.Length; k++)
        {
            int[] origins = OriginsOf(lags[k], study.Frames);
            double tracer = 1e-20 * DirectCurve.MeanSquare(ions, lags[k], origins);
            double collective = 1e-20 * DirectCurve.MeanSquare(sum, lags[k], origins) / study.Ions;
            Assert.Equal(tracer, result.MeanSquaredDisplacement!.Value[k], 1e-11 * tracer);
            Assert.Equal(collective, result.CollectiveDisplacement!.Value[k], 1e-11 * collective);
            Assert.Equal(lags[k] * study.Interval, result.MeanSquaredDisplacement!.Lag[k], 1e-12 * study.Interval * lags[k]);
        }
    }

    // Every frame up to a lag of 16 frames, then every second, fourth and so on, doubled with the lag.
    private static int[] OriginsOf(int lag, int frames)
    {
        int spacing = 1;
        while (16 * spacing < lag)
            spacing *= 2;
        return [.. Enumerable.Range(0, frames + 1).Where(frame => frame % spacing == 0)];
    }

    [Fact]
    public void Parts_along_the_axes_add_up_to_the_curve()
    {
        var study = new Study { Cell = UnitCell.FromLengthsAndAngles(3, 4, 5, 70, 80, 105), Replicas = 3 };
        DisplacementCurve curve = Recording.Random(study, 5).Measure().MeanSquaredDisplacement!;
        for (int lag = 0; lag < curve.Lag.Count; lag++)
            Assert.Equal(curve.Value[lag], curve.ValueByAxis.Sum(axis => axis[lag]), 1e-12 * curve.Value[lag]);
    }

    [Fact]
    public void Products_of_a_block_longer_than_its_lanes_are_all_counted()
    {
        long[] a = [1, 2, 3, 4, 5, 6, 7];
        long[] b = [7, 6, 5, 4, 3, 2, 1];
        long[] c = [1, 0, 1, 0, 1, 0, 1];
        var products = new double[DisplacementProducts.Count];
        UnitCell cell = UnitCell.FromLengthsAndAngles(2, 2, 2, 90, 90, 90);
        DisplacementProducts.Add(new Displacements(a, b, c), new Displacements(new long[7], new long[7], new long[7]), new CellMetric(cell), products);
        Assert.Equal([140, 140, 4, 84, 16, 16], products[..DisplacementProducts.FourthPower]);
        double unit = 4 / Math.Pow(LatticeQuanta.PerVector, 2);
        double fourth = a.Zip(b, c).Sum(one => Math.Pow((one.First * one.First) + (one.Second * one.Second) + (one.Third * one.Third), 2)) * unit * unit;
        Assert.Equal(fourth, products[DisplacementProducts.FourthPower], 1e-12 * fourth);
    }

    [Theory]
    [InlineData(1L << 40)]
    [InlineData(1L << 60)] // The sum over the ions wraps around.
    public void Displacements_before_sampling_change_nothing(long offset)
    {
        var study = new Study { Replicas = 2, Ions = 21 };
        Assert.Equivalent(Recording.Random(study, 2).Measure(), Recording.Random(study, 2, offset).Measure(), strict: true);
    }

    [Fact]
    public void Displacements_of_a_million_cells_are_squared_without_overflow()
    {
        // Every ion goes 2⁴⁰ quanta = 2²⁰ cells of 3 Å along a each frame.
        var study = new Study { Replicas = 1, Ions = 5, Frames = 10, Dimension = 1 };
        Recording still = Recording.Random(study, 1);
        Recording moving = still.Select(frame => new Engine.IonFrame
        {
            Replica = 0,
            Time = frame.Time,
            Site = frame.Site,
            DisplacementA = [.. frame.Site.Select(_ => (long)Math.Round(frame.Time / study.Interval) << 40)],
            DisplacementB = new long[study.Ions],
            DisplacementC = new long[study.Ions],
            HopsByPathway = frame.HopsByPathway,
            SquaredHopLength = frame.SquaredHopLength,
        });
        TransportResult result = moving.Measure();
        Assert.Equal(study.Frames, result.MeanSquaredDisplacement!.Lag.Count);
        for (int lag = 1; lag <= study.Frames; lag++)
        {
            double metres = lag * 3e-10 * LatticeQuanta.PerVector;
            Assert.Equal(metres * metres, result.MeanSquaredDisplacement!.Value[lag - 1], 1e-12 * metres * metres);
            Assert.Equal(5 * metres * metres, result.CollectiveDisplacement!.Value[lag - 1], 1e-11 * metres * metres);
        }
    }
}
