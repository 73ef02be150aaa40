using KmcIonics.Analysis;
using KmcIonics.Storage;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>A run ends in a table and a file that other programs read.</summary>
public sealed class RunTests(FinishedRun run) : IClassFixture<FinishedRun>
{
    private static readonly TimeSpan ToolLimit = TimeSpan.FromMinutes(1);

    [Fact]
    public void It_succeeds_and_leaves_one_file()
    {
        run.Result.Succeeded();
        Assert.Equal(["small.h5"], SmallJob.OtherFiles(run.Folder));
    }

    [Fact]
    public void The_table_ends_with_diffusivity_conductivity_and_the_name_of_the_file()
    {
        string[] lines = run.Result.StandardOutput.TrimEnd().Split('\n');

        Assert.Equal("result in small.h5", lines[^1]);
        string header = Assert.Single(lines, line => line.Contains("σ / S cm⁻¹", StringComparison.Ordinal));
        Assert.Contains("D* / cm² s⁻¹", header, StringComparison.Ordinal);
        Assert.Contains("D_J / cm² s⁻¹", header, StringComparison.Ordinal);
        foreach (string temperature in new[] { "400", "500" })
        {
            string row = Assert.Single(lines, line => line.TrimStart().StartsWith(temperature + " ", StringComparison.Ordinal) && !line.Contains(':', StringComparison.Ordinal));
            // Temperature, hop rate, D*, D_J, f, f_I, Haven ratio, σ: all but the first with an error.
            string[] cells = row.Split([' ', '│'], StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(8, cells.Length);
            Assert.All(cells[1..], cell => Assert.Matches(@"^\d+(\.\d+)?\(\d{1,2}\)(e-?\d+)?$", cell));
        }
    }

    [Fact]
    public void The_table_shows_what_the_file_says()
    {
        TransportSummary transport = ResultFile.ReadSummary(run.File).Transport[0];

        string row = run.Result.StandardOutput.Split('\n').First(line => line.TrimStart().StartsWith("400 ", StringComparison.Ordinal));
        Assert.Contains(Uncertain.Text(transport.TracerDiffusivity, 1e4), row, StringComparison.Ordinal);
        Assert.Contains(Uncertain.Text(transport.Conductivity, 1e-2), row, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_and_progress_go_to_standard_error()
    {
        Assert.Contains("216 sites", run.Result.StandardError, StringComparison.Ordinal);
        Assert.Contains("percolates in 3 dimensions", run.Result.StandardError, StringComparison.Ordinal);
        Assert.Contains("asked for by --device", run.Result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("device    ", run.Result.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Result.StandardOutput + run.Result.StandardError);
    }

    [RequiresToolFact("h5dump")]
    public void The_file_is_read_by_h5dump()
    {
        string header = Tool.Run("h5dump", ["-H", run.File], ToolLimit).Succeeded().StandardOutput;
        Assert.Contains("GROUP \"T500K\"", header, StringComparison.Ordinal);
        string values = Tool.Run("h5dump", ["-d", "/parameters/kmc_ionics/status", "-d", "/parameters/kmc_ionics/provenance/backend", run.File], ToolLimit).Succeeded().StandardOutput;
        Assert.Contains("(0): \"complete\"", values, StringComparison.Ordinal);
        Assert.Contains("(0): \"host\"", values, StringComparison.Ordinal);
    }

    [RequiresPythonModuleFact("h5py")]
    public void The_file_is_read_by_h5py_and_its_numbers_fit_together()
    {
        const string Script = """
            import sys, h5py
            import numpy as np
            with h5py.File(sys.argv[1]) as file:
                table = file["results/summary"]
                assert list(table["temperature"]) == [400, 500], list(table["temperature"])
                assert table["conductivity"].attrs["unit"] == "S m-1"
                assert (table["conductivity"][:] > 0).all() and (table["conductivity_error"][:] > 0).all()
                assert (table["tracer_diffusivity"][:] > 0).all() and (table["tracer_diffusivity_error"][:] > 0).all()
                # Nernst-Einstein: 108 ions of charge e in 216 cubes of 3 angstrom.
                density = 108 / (216 * 27e-30)
                expected = density * 1.602176634e-19**2 * table["charge_diffusivity"][:] / (1.380649e-23 * table["temperature"][:])
                assert np.allclose(table["conductivity"][:], expected, rtol=1e-12)
                assert np.allclose(table["haven_ratio"][:], table["tracer_diffusivity"][:] / table["charge_diffusivity"][:], rtol=1e-9)
                assert file["results/T400K/run/attempts"].shape == (3,)
                assert file["particles/ions/position/value"].shape == (2, 108, 3)
                assert file["parameters/kmc_ionics/job"].asstr()[()].startswith("name: small\n")
                assert file["parameters/kmc_ionics/provenance/command_line"].asstr()[()] == "kmc-ionics run --no-plots small.yaml --device host"
            """;
        Tool.Run(PythonInterpreter.With("h5py"), ["-c", Script, run.File], ToolLimit).Succeeded();
    }

    [Fact]
    public void An_existing_file_is_not_overwritten()
    {
        byte[] before = File.ReadAllBytes(run.File);

        ToolResult again = KmcProgram.Run(run.Folder.Path, "run", "small.yaml", "--set", "seed=8");

        Assert.Equal((2, ""), (again.ExitCode, again.StandardOutput));
        Assert.Equal("error: 'small.h5' exists. Choose another name with --output or pass --overwrite.\n", again.StandardError);
        Assert.Equal(before, File.ReadAllBytes(run.File));
        Assert.Equal(["small.h5"], SmallJob.OtherFiles(run.Folder));
    }
}
