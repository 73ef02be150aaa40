using KmcIonics.Cli.Commands;
using KmcIonics.Cli.Running;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Large trajectories go to closed segments beside the result, with an index in it.</summary>
public sealed class SegmentTests(SegmentedRun run) : IClassFixture<SegmentedRun>
{
    private static readonly TimeSpan ToolLimit = TimeSpan.FromMinutes(1);

    [Fact]
    public void There_is_a_segment_for_each_replica_of_each_temperature()
    {
        run.Result.Succeeded();
        Assert.Equal(["small-trajectory", "small.h5"], SmallJob.OtherFiles(run.Folder).Order(StringComparer.Ordinal));
        Assert.Equal(from temperature in new[] { 400, 500 } from replica in new[] { 0, 1, 2 } select $"T{temperature}K-replica00{replica}-0001.h5", run.Segments);
        Assert.Contains("trajectory in ", run.Result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_says_beforehand_where_positions_go()
    {
        string small = KmcProgram.Run(run.Folder.Path, "validate", "small.yaml").Succeeded().StandardOutput;
        string large = KmcProgram.Run(run.Folder.Path, ["validate", "small.yaml", .. SegmentedRun.Large]).Succeeded().StandardOutput;
        string none = KmcProgram.Run(run.Folder.Path, "validate", "small.yaml", "--set", "run.trajectory.frames=0").Succeeded().StandardOutput;

        Assert.Contains("stores    positions of ions at 2 frames of the first replica of each condition, 0.016 MB before compression, in the result\n", small, StringComparison.Ordinal);
        Assert.Contains("stores    positions of ions at 401 frames of 3 replicas of each condition, 75.1 MB before compression, in segment files in a folder beside the result\n", large, StringComparison.Ordinal);
        Assert.Contains("stores    no positions of ions\n", none, StringComparison.Ordinal);
    }

    [RequiresPythonModuleFact("h5py")]
    public void The_index_names_every_segment_with_its_checksum()
    {
        const string Script = """
            import hashlib, os, sys, h5py
            import numpy as np
            with h5py.File(sys.argv[1]) as file:
                index = file["parameters/kmc_ionics/trajectory_segments"]
                assert "particles" not in file and len(index["path"]) == 6
                assert list(index["condition"]) == [0, 0, 0, 1, 1, 1] and list(index["first_replica"]) == [0, 1, 2] * 2
                for row, name in enumerate(index["path"].asstr()):
                    path = os.path.join(os.path.dirname(sys.argv[1]), name)
                    assert hashlib.sha256(open(path, "rb").read()).hexdigest() == index["sha256"].asstr()[row]
                    with h5py.File(path) as segment:
                        ions = segment["particles/ions"]
                        assert ions.attrs["replica"] == index["first_replica"][row] == index["last_replica"][row]
                        assert ions["position/value"].shape == (401, 864, 3) and index["frames"][row] == 401
                        assert (ions["position/step"][:] == np.arange(401)).all() and index["last_frame"][row] == 400
                        assert ions["position/time"][400] == index["last_time"][row]
                        assert segment["parameters/kmc_ionics/job"].asstr()[()] == file["parameters/kmc_ionics/job"].asstr()[()]
                        moved = ions["position/value"][400] + ions["image/value"][400] @ ions["box/edges/value"][400] - ions["start"][:]
                        assert np.allclose(moved, 3 * np.round(moved / 3), atol=1e-9)
                        squares = segment["observables/squared_hop_length/value"][:, 0]
                        assert np.allclose(squares, 9 * segment["observables/hops/value"][:, 0])
            """;
        Tool.Run(PythonInterpreter.With("h5py"), ["-c", Script, run.File], ToolLimit).Succeeded();
    }

    [Fact]
    public void A_folder_that_exists_is_left_alone()
    {
        byte[] before = File.ReadAllBytes(Path.Combine(run.Folder.Path, "small-trajectory", run.Segments[0]));
        Directory.CreateDirectory(Path.Combine(run.Folder.Path, "other-trajectory"));

        ToolResult again = KmcProgram.Run(run.Folder.Path, ["run", "small.yaml", "-o", "other.h5", .. SegmentedRun.Large]);

        Assert.Equal((2, ""), (again.ExitCode, again.StandardOutput));
        Assert.Equal("error: 'other-trajectory' exists, where segments of the trajectory are to go. Choose another name with --output or pass --overwrite.\n", again.StandardError);
        Assert.False(File.Exists(Path.Combine(run.Folder.Path, "other.h5")));
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(run.Folder.Path, "small-trajectory", run.Segments[0])));
    }

    [Fact]
    public void Segments_of_a_result_that_is_replaced_go_when_the_new_ones_are_there()
    {
        using var folder = new Jobs.ScratchFolder();
        SmallJob.Write(folder);
        string[] large = ["run", "small.yaml", "--device", "host", .. SegmentedRun.Large];
        KmcProgram.Run(folder.Path, large).Succeeded();
        File.WriteAllText(Path.Combine(folder.Path, "small-trajectory", "notes.txt"), "mine");

        KmcProgram.Run(folder.Path, [.. large, "--overwrite", "--set", "seed=8"]).Succeeded();

        Assert.Equal(["small-trajectory", "small-trajectory-2", "small.h5"], SmallJob.OtherFiles(folder).Order(StringComparer.Ordinal));
        Assert.Equal(["notes.txt"], Directory.EnumerateFiles(Path.Combine(folder.Path, "small-trajectory")).Select(path => Path.GetFileName(path)));
        Assert.Equal(6, ResultFile.Read(Path.Combine(folder.Path, "small.h5")).Segments.Count(segment => segment.Path.StartsWith("small-trajectory-2/", StringComparison.Ordinal)));
    }

    [RequiresToolFact("bash", "env")]
    public async Task An_interrupted_run_keeps_the_segments_that_are_closed()
    {
        using var folder = new Jobs.ScratchFolder();
        SmallJob.Write(folder);
        using KmcProgram program = KmcProgram.StartInterruptible(folder.Path, ["run", "small.yaml", "--device", "host", .. SegmentedRun.Large, .. SmallJob.EndlessAfterTheFirst, "--set", "run.sample={seconds: 5.3, frames: 400}"]);
        await program.WaitForErrorLineAsync("1200 K, ");

        program.Signal("TERM");
        ToolResult interrupted = program.Finish();

        Assert.Equal(4, interrupted.ExitCode);
        string[] segments = [.. Directory.EnumerateFiles(Path.Combine(folder.Path, "small-trajectory")).Select(path => Path.GetFileName(path)!)];
        Assert.Equal(["T400K-replica000-0001.h5", "T400K-replica001-0001.h5", "T400K-replica002-0001.h5"], segments.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Segments_tell_what_the_run_found()
    {
        AnalyzeTests.AssertSame(ResultFile.Read(run.File).Conditions, Analysed(run.File).Conditions);
    }

    [Fact]
    public void A_segment_that_is_missing_or_changed_is_named()
    {
        using var folder = new Jobs.ScratchFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "small-trajectory"));
        string result = Path.Combine(folder.Path, "small.h5");
        File.Copy(run.File, result);
        string Segment(string name) => Path.Combine(folder.Path, "small-trajectory", name);
        foreach (string name in run.Segments.Where(name => name != run.Segments[1]))
            File.Copy(Path.Combine(run.Folder.Path, "small-trajectory", name), Segment(name));

        string missing = Assert.Throws<InputException>(() => Analysed(result)).Message;
        File.Copy(Path.Combine(run.Folder.Path, "small-trajectory", run.Segments[0]), Segment(run.Segments[1]));
        string changed = Assert.Throws<InputException>(() => Analysed(result)).Message;

        Assert.Equal($"'{Segment(run.Segments[1])}', a segment of '{result}', is missing. Put it back beside the result.", missing);
        Assert.StartsWith($"'{Segment(run.Segments[1])}', a segment of '{result}', was changed since it was written: its SHA-256 is not ", changed, StringComparison.Ordinal);
    }

    private static ResultRecord Analysed(string file) => AnalyzeCommand.Analysed([file], new AnalysisWindow(null, null), settings => settings);
}
