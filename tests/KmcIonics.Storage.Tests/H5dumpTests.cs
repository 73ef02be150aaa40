using KmcIonics.Testing;

namespace KmcIonics.Storage.Tests;

public sealed class H5dumpTests
{
    [RequiresToolFact("h5dump")]
    public void Header_IsTheCommittedOne()
    {
        using var folder = new TemporaryFolder();
        ResultRecord record = SampleResult.Create(temperatures: [300]);
        record = record with { Conditions = [record.Conditions[0] with { Transport = [record.Conditions[0].Transport[0]], Together = null }] };
        ResultFile.Write(folder.File("a.h5"), record);

        GoldenHeader.Check(folder.File("a.h5"), "header.h5dump");
    }

    [RequiresToolFact("h5dump")]
    public void Values_AreThoseWritten()
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("a.h5"), SampleResult.Create());
        (int exitCode, string dump) = ToolProcess.Run(
            "h5dump", "-d", "/results/T300K/Na/conductivity/value", "-d", "/parameters/kmc_ionics/seed", folder.File("a.h5"));
        Assert.Equal(0, exitCode);
        Assert.Contains("(0): 0.0368", dump, StringComparison.Ordinal);
        Assert.Contains("(0): 18446744073709551610", dump, StringComparison.Ordinal);
        Assert.Contains("\"S m-1\"", dump, StringComparison.Ordinal);
    }
}
