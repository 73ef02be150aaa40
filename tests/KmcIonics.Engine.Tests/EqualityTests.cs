using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Testing;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Engine.Tests;

/// <summary>Every backend, thread count, visiting order and batching gives the oracle's trajectory, bit for bit.</summary>
public sealed class EqualityTests
{
    private static readonly Member[] Members = [new(0, 0, 0), new(1, 0, 1), new(0, 1, 2), new(1, 1, 3)];

    public static TheoryData<string> Cases { get; } = [.. EqualityCase.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void HostThreadsEqualTheOracle(string name)
    {
        EqualityCase job = EqualityCase.All[name]();
        string[] expected = job.RunOracle(Members);
        foreach (int threads in (int[])[1, 2, 3, 8])
        {
            using Device device = Device.OpenHost(threads);
            Assert.Equal(expected, job.Run(device, Members));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void VisitingOrderChangesNothing(string name)
    {
        EqualityCase job = EqualityCase.All[name]();
        string[] expected = job.RunOracle(Members);
        int[] order = [.. Enumerable.Range(0, job.CellCount * Members.Length)];
        foreach (int seed in (int[])[1, 2])
        {
            new Random(seed).Shuffle(order);
            using Device device = Device.OpenHost(threads: seed);
            Assert.Equal(expected, job.Run(device, Members, order));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void BatchingAndHorizonsChangeNothing(string name)
    {
        EqualityCase job = EqualityCase.All[name]();
        string[] expected = job.RunOracle(Members);
        using Device device = Device.OpenHost(threads: 2);
        for (int m = 0; m < Members.Length; m++)
            Assert.Equal([expected[m]], job.Run(device, [Members[m]], stretches: 1 + (3 * m)));
        Assert.Equal([expected[3], expected[1]], job.Run(device, [Members[3], Members[1]]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void IlgpuCpuEqualsTheOracle(string name)
    {
        EqualityCase job = EqualityCase.All[name]();
        Member[] two = [Members[0], Members[3]];
        using Device device = DeviceCatalogue.Open(DeviceKind.IlgpuCpu);
        Assert.Equal(job.RunOracle(two), job.Run(device, two));
    }

    [Theory]
    [InlineData("simple cubic, coarse ticks", 4, 70, 1)]
    [InlineData("simple cubic, one cell", 4, 1, 9)]
    [InlineData("random network, exclusive sites, coarse ticks", 3, 8, 20)]
    [InlineData("exclusive sites, coarse ticks", 8, 40, 3)]
    [InlineData("exclusive sites, coarse ticks", 4, 11, 3, true)]
    [InlineData("simple cubic, few vacancies", 16, 8, 1000, true)]
    public void LaunchShapeChangesNothing(string name, int threads, int cells, int rounds, bool globalLists = false)
    {
        EqualityCase job = EqualityCase.All[name]();
        using Device device = DeviceCatalogue.Open(DeviceKind.IlgpuCpu);
        Assert.Equal(job.RunOracle([Members[1]]), job.Run(device, [Members[1]], shape: new LaunchShape(threads, cells, rounds, globalLists)));
    }

    [RequiresGpuTheory(DeviceKind.Cuda)]
    [MemberData(nameof(Cases))]
    public void CudaEqualsTheOracle(string name) => GpuEqualsTheOracle(name, DeviceKind.Cuda);

    [RequiresGpuTheory(DeviceKind.OpenCl)]
    [MemberData(nameof(Cases))]
    public void OpenClEqualsTheOracle(string name) => GpuEqualsTheOracle(name, DeviceKind.OpenCl);

    [Fact]
    public void OtherSeedsAndStreamsGiveOtherTrajectories()
    {
        EqualityCase job = EqualityCase.All["simple cubic, half filled"]();
        Assert.Equal(4, job.RunOracle(Members).Distinct().Count());
    }

    [Theory]
    [InlineData("simple cubic, coarse ticks")]
    [InlineData("exclusive sites, coarse ticks")]
    public void CoarseTicksForceTies(string name)
    {
        (_, int ties) = EqualityCase.All[name]().RunOracle(Members[0]);
        Assert.True(ties > 1000, $"only {ties} ties");
    }

    private static void GpuEqualsTheOracle(string name, DeviceKind kind)
    {
        EqualityCase job = EqualityCase.All[name]();
        using Device device = DeviceCatalogue.Open(kind);
        string[] expected = job.RunOracle(Members);
        Assert.Equal(expected, job.Run(device, Members));
        Assert.Equal([expected[2]], job.Run(device, [Members[2]], stretches: 7));
    }
}
