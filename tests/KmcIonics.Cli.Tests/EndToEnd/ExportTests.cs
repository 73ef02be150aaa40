using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Frames are written for OVITO, and ASE reads what h5py reads.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ExportTests()
    {
        SmallJob.Write(_folder);
        KmcProgram.Run(_folder.Path, "run", "small.yaml", "--device", "host", "--set", "run.trajectory={frames: all, replicas: all}").Succeeded();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_tenth_frame_of_a_replica_is_written_with_the_box()
    {
        ToolResult export = KmcProgram.Run(_folder.Path, "export", "small.h5", "-o", "frames.xyz", "--condition", "1", "--replica", "2", "--every", "10").Succeeded();

        Assert.Equal("5 frames in frames.xyz\n", export.StandardOutput);
        string[] lines = File.ReadAllLines(Path.Combine(_folder.Path, "frames.xyz"));
        Assert.Equal(5 * 110, lines.Length);
        Assert.Equal("108", lines[0]);
        Assert.Matches(@"^Lattice=""18\.000000 0\.000000 0\.000000 0\.000000 18\.000000 0\.000000 0\.000000 0\.000000 18\.000000"" Properties=species:S:1:pos:R:3:id:I:1:displacement:R:3 step=10 time_ps=\d+\.\d+ pbc=""T T T""$", lines[111]);
        Assert.Matches(@"^Li( -?\d+\.\d{6}){3} 0( -?\d+\.\d{6}){3}$", lines[2]);
    }

    [RequiresPythonModuleFact("ase")]
    public void ASE_reads_positions_and_displacements_of_the_file()
    {
        const string Script = """
            import sys, ase.io, h5py
            import numpy as np
            wrapped, unwrapped = (ase.io.read(name, index=":", format="extxyz") for name in sys.argv[2:])
            with h5py.File(sys.argv[1]) as file:
                ions = file["particles/ions_T500K_replica1"]
                position, image, edges = ions["position/value"][:], ions["image/value"][:], ions["box/edges/value"][0]
                assert len(wrapped) == len(unwrapped) == len(position) == 41
                for frame in range(41):
                    whole = position[frame] + image[frame] @ edges
                    assert np.allclose(wrapped[frame].positions, position[frame], atol=2e-6)
                    assert np.allclose(unwrapped[frame].positions, whole, atol=2e-6)
                    assert np.allclose(wrapped[frame].arrays["displacement"], whole - ions["start"][:], atol=2e-6)
                    assert (wrapped[frame].arrays["id"] == np.arange(108)).all() and wrapped[frame].pbc.all()
                    assert np.allclose(wrapped[frame].cell, edges) and wrapped[frame].info["step"] == frame
                    assert np.isclose(wrapped[frame].info["time_ps"], ions["position/time"][frame])
                assert image.any(), "no ion crossed the box, so nothing tells wrapped from unwrapped"
            """;
        string[] replica = ["--condition", "1", "--replica", "1"];
        KmcProgram.Run(_folder.Path, ["export", "small.h5", "-o", "wrapped.xyz", .. replica]).Succeeded();
        KmcProgram.Run(_folder.Path, ["export", "small.h5", "-o", "unwrapped.xyz", "--unwrapped", .. replica]).Succeeded();

        string[] files = [.. new[] { "small.h5", "wrapped.xyz", "unwrapped.xyz" }.Select(name => Path.Combine(_folder.Path, name))];
        Tool.Run(PythonInterpreter.With("ase"), ["-c", Script, .. files], TimeSpan.FromMinutes(1)).Succeeded();
    }

    [Fact]
    public void What_is_not_there_is_refused_with_what_is()
    {
        Refused("there is no condition 2 in 'small.h5'. Conditions are 0 to 1: 400 K, 500 K.", "small.h5", "-o", "a.xyz", "--condition", "2");
        Refused("there is no trajectory of replica 3 at 400 K in 'small.h5'. Stored are replicas 0 to 2.", "small.h5", "-o", "a.xyz", "--replica", "3");
        Refused("--every is 0. Give a whole number from 1 on.", "small.h5", "-o", "a.xyz", "--every", "0");
        Refused("'small.h5' is not an extended XYZ file, and --overwrite replaces only those. Choose another path with --output.", "small.h5", "-o", "small.h5", "--overwrite");
        Refused("there is no file 'missing.h5'. Check the path.", "missing.h5", "-o", "a.xyz");
        Assert.Equal(["small.h5"], SmallJob.OtherFiles(_folder));
    }

    private void Refused(string message, params string[] arguments)
    {
        ToolResult export = KmcProgram.Run(_folder.Path, ["export", .. arguments]);
        Assert.Equal((2, "", $"error: {message}\n"), (export.ExitCode, export.StandardOutput, export.StandardError));
    }
}
