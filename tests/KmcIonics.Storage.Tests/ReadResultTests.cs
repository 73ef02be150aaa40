using KmcIonics.Model;

namespace KmcIonics.Storage.Tests;

/// <summary>What is written is read again: every part of every kind of result, the trajectory excepted.</summary>
public sealed class ReadResultTests
{
    public static TheoryData<string> Kinds => [.. Samples.Keys];

    private static Dictionary<string, Func<ResultRecord>> Samples { get; } = new(StringComparer.Ordinal)
    {
        ["crystal"] = () => SampleResult.Create(),
        ["network"] = SampleResult.OnNetwork,
        ["field"] = SampleResult.InField,
        ["load"] = SampleResult.UnderLoad,
        ["schedule"] = SampleResult.UnderSchedule,
        ["spectra"] = SampleResult.WithSpectra,
        ["reservoirs"] = SampleOpen.Create,
        ["segments"] = SampleResult.WithSegments,
        ["equal temperatures"] = () => SampleResult.Create(temperatures: [300, 300, 30]),
        ["interrupted"] = () => SampleResult.Create() with { Status = RunStatus.Interrupted, Author = "Ångström" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Result_ReadsBackAsWritten(string kind)
    {
        using var folder = new TemporaryFolder();
        AssertReadsBack(Samples[kind](), folder.File("a.h5"));
    }

    [Fact]
    public void RandomResults_ReadBackAsWritten()
    {
        using var folder = new TemporaryFolder();
        for (int seed = 0; seed < 30; seed++)
            AssertReadsBack(RandomResult.Create(new Random(seed)), folder.File($"{seed}.h5"));
    }

    [Fact]
    public void ConditionsWithoutTransport_AreRead()
    {
        using var folder = new TemporaryFolder();
        ResultRecord record = SampleResult.Create(frames: 0);
        record = record with { Conditions = [.. record.Conditions.Select(condition => condition with { Transport = [], Run = condition.Run with { Replicas = [] } })] };
        AssertReadsBack(record, folder.File("a.h5"));
    }

    [Fact]
    public void LatticeFile_HasNoResults()
    {
        using var folder = new TemporaryFolder();
        LatticeFile.Write(folder.File("lattice.h5"), SampleLattice.Job, SampleLattice.Sites, SampleLattice.Hops, overwrite: false);
        InputException refusal = Assert.Throws<InputException>(() => ResultFile.Read(folder.File("lattice.h5")));
        Assert.Contains("it holds a lattice and no results", refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertReadsBack(ResultRecord record, string path)
    {
        ResultFile.Write(path, record);
        ResultRecord found = ResultFile.Read(path);
        Assert.Equivalent(AsRead(record), found, strict: true);
        // What is compared above is what the type has; this is what a file has.
        ResultFile.Write(path + ".again", found);
        Assert.Equal(StoredFile.Checksum(path), StoredFile.Checksum(path + ".again"));
    }

    // Trajectories stay in the file, fields have a unit vector, and times are in UTC.
    private static ResultRecord AsRead(ResultRecord record) => record with
    {
        Channels = [],
        Conditions =
        [
            .. record.Conditions.Select(condition => condition with
            {
                Trajectories = [],
                Field = condition.Field is { } field ? field with { Direction = field.Unit } : null,
            }),
        ],
        Provenance = record.Provenance with { Started = record.Provenance.Started.ToUniversalTime(), Finished = record.Provenance.Finished.ToUniversalTime() },
    };
}
