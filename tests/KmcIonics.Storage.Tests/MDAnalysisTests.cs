using KmcIonics.Testing;

namespace KmcIonics.Storage.Tests;

/// <summary>MDAnalysis reads trajectories, those in results and those in segments.</summary>
public sealed class MDAnalysisTests
{
    [RequiresPythonModuleFact("MDAnalysis")]
    public void TheTrajectoryOfAResult_IsRead()
    {
        using var folder = new TemporaryFolder();
        ResultFile.Write(folder.File("a.h5"), SampleResult.Create());
        Check(folder.File("a.h5"));
    }

    [RequiresPythonModuleFact("MDAnalysis")]
    public void ASegmentOfSeveralReplicas_IsRead()
    {
        using var folder = new TemporaryFolder();
        SegmentFile.Write(folder.File("a.h5"), SampleResult.Segment, "T300K", [SampleResult.Trajectory(2000, 20, 4), SampleResult.Trajectory(2000, 20, 5)]);
        Check(folder.File("a.h5"));
    }

    private static void Check(string path)
    {
        (int exitCode, string output) = ToolProcess.Run(PythonInterpreter.With("MDAnalysis"), Path.Combine(AppContext.BaseDirectory, "Python", "check_mdanalysis.py"), path);
        Assert.True(exitCode == 0, output);
    }
}
