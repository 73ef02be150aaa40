using System.Text.RegularExpressions;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices.Cells;
using KmcIonics.Testing;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Engine.Tests;

/// <summary>What is written down of events is what the oracle counts, edge by edge, and changes no trajectory.</summary>
public sealed partial class RecordingTests
{
    private static readonly Member[] Members = [new(0, 0, 0), new(1, 0, 1), new(0, 1, 2)];

    public static TheoryData<string> Cases => EqualityTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void HostRecordsAsTheOracleAndChangesNothing(string name)
    {
        string[] expected = EqualityCase.All[name]().Recorded().RunOracle(Members);
        foreach (int threads in (int[])[1, 3])
        {
            using Device device = Device.OpenHost(threads);
            string[] recorded = EqualityCase.All[name]().Recorded().Run(device, Members);
            Assert.Equal(expected, recorded);
            Assert.All(EqualityCase.All[name]().Run(device, Members).Zip(recorded), pair => Assert.StartsWith(pair.First + " ", pair.Second));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void IlgpuCpuRecordsAsTheOracle(string name)
    {
        EqualityCase job = EqualityCase.All[name]().Recorded();
        using Device device = DeviceCatalogue.Open(DeviceKind.IlgpuCpu);
        Assert.Equal(job.RunOracle(Members[1..]), job.Run(device, Members[1..]));
    }

    [RequiresGpuTheory(DeviceKind.Cuda)]
    [MemberData(nameof(Cases))]
    public void CudaRecordsAsTheOracle(string name) => GpuRecordsAsTheOracle(name, DeviceKind.Cuda);

    [RequiresGpuTheory(DeviceKind.OpenCl)]
    [MemberData(nameof(Cases))]
    public void OpenClRecordsAsTheOracle(string name) => GpuRecordsAsTheOracle(name, DeviceKind.OpenCl);

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryEventIsOnOneEdge(string name)
    {
        Match counts = Counts().Match(EqualityCase.All[name]().Recorded().RunOracle(Members[..1])[0]);
        Assert.True(counts.Success);
        Assert.Equal(counts.Groups["accepted"].Value, counts.Groups["recorded"].Value);
    }

    [Fact]
    public void EdgesAreNumberedCellByCell()
    {
        (LatticeSites _, CellGraph graph) = CrystalCellGraph.Build(Crystals.FaceCentredCubic(), new(5, 4, 4), 100);
        var edges = new CellEdges(graph);
        Assert.Equal(5 * 4 * 4 * 4 * 12, edges.Count);
        Assert.Equal(edges.Count, CellEdges.CountOf(graph));
        EdgeEnds[] ends = [.. Enumerable.Range(0, graph.CellCount).SelectMany(cell => Enumerable.Range(0, (int)(edges.First[cell + 1] - edges.First[cell])).Select(edge => edges.EndsOf(cell, edge)))];
        Assert.Equal(edges.Count, ends.Select(edge => (edge.Source, edge.Target)).Distinct().Count());
        Assert.All(ends.Select(edge => edge.Source).CountBy(site => site), site => Assert.Equal(12, site.Value));
        Assert.Equal(ends.Select(edge => (edge.Source, edge.Target)).Order(), ends.Select(edge => (edge.Target, edge.Source)).Order());
    }

    [Fact]
    public void ItsMemoryIsCounted()
    {
        (LatticeSites _, CellGraph graph) = CrystalCellGraph.Build(Crystals.SimpleCubic(), new(8, 8, 8), 64);
        ConditionRates[] rates = [ConditionRates.Compile(graph, 300)];
        long plain = new CompiledModel(graph, rates, 1).BytesPerReplica;
        Assert.Equal((6 * 512 * 4) + (8 * 8), new CompiledModel(graph, rates, 1) { Recording = EventRecording.Traffic }.BytesPerReplica - plain);
        Assert.Equal(24 * 8, new CompiledModel(graph, rates, 1) { Recording = EventRecording.MovedCharge }.BytesPerReplica - plain);
        Assert.Equal(4 * 512, new CompiledModel(graph, rates, 1) { Recording = EventRecording.Passages, SiteLayers = new int[512] }.BytesPerReplica - plain);
        Assert.Equal((4 * 512) + (8 * 8), new CompiledModel(graph, rates, 1) { Recording = EventRecording.Returns }.BytesPerReplica - plain);
    }

    private static void GpuRecordsAsTheOracle(string name, DeviceKind kind)
    {
        EqualityCase job = EqualityCase.All[name]().Recorded();
        using Device device = DeviceCatalogue.Open(kind);
        Assert.Equal(job.RunOracle(Members), job.Run(device, Members));
    }

    [GeneratedRegex(@" accepted (?<accepted>\d+) .* recorded (?<recorded>\d+) ")]
    private static partial Regex Counts();
}
