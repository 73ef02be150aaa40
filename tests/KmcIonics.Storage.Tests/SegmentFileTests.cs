using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Storage.Tests;

/// <summary>Segments of trajectories are whole files that nothing replaces.</summary>
public sealed class SegmentFileTests
{
    [Fact]
    public void AnExistingSegment_IsNeverReplaced()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.h5");
        string checksum = Write(path, frames: 3);
        byte[] before = File.ReadAllBytes(path);

        Assert.Throws<InputException>(() => Write(path, frames: 4));

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(checksum, SegmentFile.ChecksumOf(path));
        Assert.Equal(["a.h5"], folder.Files());
    }

    [RequiresToolFact("h5dump")]
    public void Header_IsTheCommittedOne()
    {
        using var folder = new TemporaryFolder();
        Write(folder.File("segment.h5"), frames: 3);
        GoldenHeader.Check(folder.File("segment.h5"), "segment.h5dump");
    }

    [PythonFact("h5py")]
    public void Displacements_AreUnwrappedPositionsLessTheStart()
    {
        using var folder = new TemporaryFolder();
        Write(folder.File("segment.h5"), frames: 3);
        const string Script = """
            import sys, h5py
            import numpy as np
            with h5py.File(sys.argv[1]) as file:
                assert list(file["h5md"].attrs["version"]) == [1, 1]
                ions = file["particles/ions_T300K_replica2"]
                assert ions.attrs["condition"] == "T300K" and ions.attrs["replica"] == 2
                unwrapped = ions["position/value"][:] + ions["image/value"][:] @ ions["box/edges/value"][:]
                moved = unwrapped - ions["start"][:]
                image = (np.arange(12) % 3).reshape(4, 3) - np.arange(3)[:, None, None] + 2
                assert np.allclose(moved, np.arange(3)[:, None, None] + image @ ions["box/edges/value"][0])
                hops = file["observables/hops_T300K_replica2/value"]
                assert list(hops.attrs["pathways"]) == ["zigzag Na", "zigzag Ca"] and (hops[:] == [[0, 2], [100, 103], [200, 204]]).all()
                lengths = file["observables/squared_hop_length_T300K_replica2/value"]
                assert lengths.attrs["unit"] == "Angstrom2" and (lengths[2] == [1250, 1251]).all()
                assert file["observables/hops_T300K_replica2/time"].id == ions["position/time"].id
            """;
        (int exitCode, string output) = ToolProcess.Run(PythonFactAttribute.InterpreterWith("h5py") ?? "python3", "-c", Script, folder.File("segment.h5"));
        Assert.True(exitCode == 0, output);
    }

    private static string Write(string path, int frames) =>
        SegmentFile.Write(path, SampleResult.Segment, "T300K", [SampleResult.Trajectory(4, frames, 1), SampleResult.Trajectory(4, frames, 2)]);
}
