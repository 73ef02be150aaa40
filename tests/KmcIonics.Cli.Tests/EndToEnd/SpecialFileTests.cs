using KmcIonics.Cli.Tests.Imports;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>A pipe that nobody writes to would be waited for without end, and a device has no end; neither is opened.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresToolTheory("mkfifo")]
    [InlineData("small.yaml", "small.yaml: \"small.yaml\" is a pipe. A regular file is needed")]
    [InlineData("cubic.yaml", "small.yaml:3:37: lattice.structure: \"cubic.yaml\" is a pipe. ")]
    public void A_pipe_in_the_place_of_a_file_of_the_job_is_refused(string file, string expected)
    {
        SmallJob.Write(_folder);

        Refused("small.yaml", file, expected);
    }

    [RequiresToolFact("mkfifo")]
    public void A_pipe_in_the_place_of_a_CIF_is_refused()
    {
        ToyCif.Write(_folder);

        Refused("toy.yaml", "toy.cif", "toy.yaml:2:37: lattice.structure: \"toy.cif\" is a pipe. ");
    }

    [RequiresToolTheory("mkfifo")]
    [InlineData("sites.csv", "lattice.sites: \"sites.csv\" is a pipe. ")]
    [InlineData("edges.csv", "lattice.edges: \"edges.csv\" is a pipe. ")]
    public void A_pipe_in_the_place_of_a_table_is_refused(string file, string expected)
    {
        ImportJob.Write(_folder, ImportJob.Csv);

        Refused("import.yaml", file, expected);
    }

    [RequiresToolFact("mkfifo")]
    public void A_device_is_refused_and_a_link_to_a_file_is_read()
    {
        SmallJob.Write(_folder);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.yaml"), "small.yaml");

        Refused("/dev/zero", null, "/dev/zero: \"/dev/zero\" is a device. ");
        KmcProgram.Run(_folder.Path, "validate", "link.yaml").Succeeded();
    }

    private void Refused(string job, string? pipe, string expected)
    {
        if (pipe is not null)
        {
            string path = Path.Combine(_folder.Path, pipe);
            File.Delete(path);
            Tool.Run("mkfifo", [path], TimeSpan.FromSeconds(10)).Succeeded();
        }

        ToolResult result = KmcProgram.Run(_folder.Path, "validate", job);

        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
    }
}
