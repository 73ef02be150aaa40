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
}
