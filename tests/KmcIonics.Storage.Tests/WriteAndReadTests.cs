using KmcIonics.Analysis;

namespace KmcIonics.Storage.Tests;

public sealed class WriteAndReadTests
{
    [Fact]
    public void Summary_ReadsBackAsWritten()
    {
        using var folder = new TemporaryFolder();
        ResultRecord record = SampleResult.Create();
        ResultFile.Write(folder.File("a.h5"), record);
        ResultSummary summary = ResultFile.ReadSummary(folder.File("a.h5"));
        Assert.Equal(record.JobName, summary.JobName);
        Assert.Equal(record.JobText, summary.JobText);
        Assert.Equal(record.Seed, summary.Seed);
        Assert.Equal(RunStatus.Complete, summary.Status);
        Assert.Equal("0.1.0", summary.ProgramVersion);
        Assert.Equal(4, summary.Transport.Count);
        foreach ((TransportSummary row, TransportResult result) in summary.Transport.Zip(record.Conditions.SelectMany(condition => condition.Transport)))
        {
            Assert.Equal(result.Species, row.Species);
            Assert.Equal(result.Temperature, row.Temperature);
            Assert.Equal(result.Conductivity, row.Conductivity);
            Assert.Equal(result.HavenRatio, row.HavenRatio);
        }

        Assert.Equal(["a.h5"], folder.Files());
    }

    [Fact]
    public void InterruptedRun_SaysSo()
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("a.h5"), SampleResult.Create() with { Status = RunStatus.Interrupted });
        Assert.Equal(RunStatus.Interrupted, ResultFile.ReadSummary(folder.File("a.h5")).Status);
    }

    [Fact]
    public void EqualTemperatures_HaveGroupsOfTheirOwn()
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("a.h5"), SampleResult.Create(temperatures: [300, 300, 300, 30]));
        Assert.Equal(
            ["T300K", "T300K_2", "T300K_3", "T30K"],
            ResultFile.ReadSummary(folder.File("a.h5")).Transport.Select(row => row.Condition).Distinct());
    }

    [Fact]
    public void RunWithoutTrajectoryNotesOrPathways_IsWritten()
    {
        using var folder = new TemporaryFolder();
        ResultRecord record = SampleResult.Create(frames: 0, temperatures: [300]);
        ConditionRecord condition = record.Conditions[0];
        record = record with
        {
            JobText = "",
            Conditions = [condition with { Transport = [condition.Transport[0] with { Notes = [] }] }],
        };
        ResultFile.Write(folder.File("a.h5"), record);
        Assert.Equal("", ResultFile.ReadSummary(folder.File("a.h5")).JobText);
    }

    [Fact]
    public void JobTextOfAMegabyte_IsKeptWhole()
    {
        using var folder = new TemporaryFolder();
        string text = string.Concat(Enumerable.Repeat("# σ and 日本 in a comment\n", 50_000));
        ResultFile.Write(folder.File("a.h5"), SampleResult.Create() with { JobText = text });
        Assert.Equal(text, ResultFile.ReadSummary(folder.File("a.h5")).JobText);
    }

    [Fact]
    public void RunInterruptedBeforeTheFirstFrame_IsWritten()
    {
        using var folder = new TemporaryFolder();
        ResultRecord record = SampleResult.Create(temperatures: [300]);
        ConditionRecord condition = record.Conditions[0];
        record = record with
        {
            Status = RunStatus.Interrupted,
            Conditions =
            [
                condition with
                {
                    Transport = [],
                    Run = condition.Run with { Replicas = [] },
                    Trajectories = [condition.Trajectories[0] with { Frames = [] }],
                },
            ],
        };
        ResultFile.Write(folder.File("a.h5"), record);
        Assert.Empty(ResultFile.ReadSummary(folder.File("a.h5")).Transport);
    }
}
