using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Maps of ions, hops and current by voxel: their sums are those of the whole, and columns are means of voxels.</summary>
public sealed class MapTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("glass", 0)]
    [InlineData("crystallized glass", 1)]
    [InlineData("stack between electrodes", 2)]
    public void Voxels_sum_to_the_whole(string kind, int column)
    {
        Job job = Study.OneSublattice("simple-cubic", [4, 4, 4], 0.5, replicas: 3, equilibrate: 5, sample: 20, frames: 20, fitFrom: 2, fitTo: 8) with
        {
            Lattice = LimitLattices.Of(kind),
            Hops = LimitLattices.HopsOf(kind == "stack between electrodes" ? "open stack" : kind, 0.35),
            Ions = [new IonPopulation("Li", 1, LimitLattices.FillOf(kind, 0.5))],
            Maps = new MapGrid(5, new BoxAxis(column)),
            Analyze = [AnalysisKind.Conductivity, AnalysisKind.Maps],
        };
        ConditionRecord found = Study.RunCondition(job);
        (MapResult maps, TransportResult whole) = (found.Maps!, found.Transport[0]);
        double volume = Math.Abs(maps.Box.Volume);

        foreach (VoxelMap map in (VoxelMap[])[maps.Voxels, maps.Columns])
        {
            Assert.Equal(map.Activity.Count, map.Shape.Aggregate(1, (all, length) => all * length));
            Assert.Equal(whole.Ions, map.Density[0].Average(voxel => voxel.Value) * volume, 1e-6);
            Assert.Equal(1, map.Activity.Average(voxel => voxel.Value) * volume / (whole.HopRate.Value * whole.Ions), 1e-9);
        }

        Assert.Equal(3, maps.Voxels.Shape.Count);
        Assert.Equal(maps.Voxels.Shape.Where((_, axis) => axis != column), maps.Columns.Shape);
        int[] shape = [.. maps.Voxels.Shape];
        for (int one = 0; one < maps.Columns.Activity.Count; one++)
        {
            (int first, int second) = Math.DivRem(one, maps.Columns.Shape[1]);
            double mean = Enumerable.Range(0, shape[column]).Average(along =>
            {
                int[] place = column switch { 0 => [along, first, second], 1 => [first, along, second], _ => [first, second, along] };
                return maps.Voxels.Density[0][(((place[0] * shape[1]) + place[1]) * shape[2]) + place[2]].Value;
            });
            Assert.Equal(mean * volume, maps.Columns.Density[0][one].Value * volume, 1e-6);
        }
    }

    /// <summary>In a field the current flows everywhere in a uniform crystal, as much as in the whole.</summary>
    [Fact]
    public void A_uniform_crystal_carries_the_same_current_everywhere()
    {
        Job job = Study.OneSublattice("simple-cubic", [8, 8, 8], 0.5, replicas: 16, equilibrate: 5, sample: 100, frames: 10, fitFrom: 2, fitTo: 8) with
        {
            Conditions = new Conditions([300]) { Field = new AppliedField(5e7, new Vector3D(0, 1, 0)) },
            Maps = new MapGrid(12, new BoxAxis(2)),
            Analyze = [AnalysisKind.Current, AnalysisKind.Maps],
        };
        ConditionRecord found = Study.RunCondition(job);
        Estimate whole = found.Transport[0].CurrentDensity;
        VoxelMap map = found.Maps!.Voxels;

        Assert.Equal([2, 2, 2], map.Shape);
        Assert.Equal(1, map.CurrentDensity[1].Average(voxel => voxel.Value) / whole.Value, 1e-9);
        for (int voxel = 0; voxel < 8; voxel++)
        {
            Estimate along = map.CurrentDensity[1][voxel];
            output.WriteLine(ZScore.Within(along.Value, along.StandardError!.Value, whole.Value, whole.StandardError!.Value));
            output.WriteLine(ZScore.Within(map.CurrentDensity[0][voxel].Value, map.CurrentDensity[0][voxel].StandardError!.Value, 0));
        }
    }
}
