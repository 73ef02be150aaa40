using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>A stack between blocking electrodes: what is printed and written counts only what lies across the open direction.</summary>
public sealed class OpenStackTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public OpenStackTests() => SmallJob.Write(_folder, SmallJob.OnStack(18).Replace("cell_sites: 27", "cell_sites: 27\n  trajectory: {frames: 2}", StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Conductivity_along_c_is_zero_and_refers_to_the_volume_between_the_electrodes()
    {
        ToolResult run = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--device", "host", "--json").Succeeded();

        JsonNode result = JsonNode.Parse(run.StandardOutput)!["conditions"]![0]!["species"]![0]!;
        Assert.Equal(2, result["dimension"]!.GetValue<int>());
        double sigma = result["conductivity_S_per_m"]!["value"]!.GetValue<double>();
        double diffusivity = result["charge_diffusivity_m2_per_s"]!["value"]!.GetValue<double>();
        double expected = 0.5 / 27e-30 * 1.602176634e-19 * 1.602176634e-19 * diffusivity / (1.380649e-23 * 400);
        Assert.Equal(1, sigma / expected, 1e-9);
        Assert.Contains("The lattice ends along c", run.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void The_census_tells_of_layers_ends_and_contact()
    {
        ToolResult census = KmcProgram.Run(_folder.Path, "lattice", "small.yaml", "-o", "sites.xyz").Succeeded();

        Assert.Contains("layer A: 9.00 Å, 36 cells in plane, no misfit", census.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("percolation: a yes, b yes, c from face to face", census.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("216 sites in 18.00 × 18.00 × 30.00 Å, 0.03704 sites/Å³", census.StandardOutput, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(Path.Combine(_folder.Path, "sites.xyz"));
        Assert.EndsWith("contact:I:1 pbc=\"T T F\"", lines[1], StringComparison.Ordinal);
        Assert.Equal((36, 36), (lines[2..218].Count(line => line.EndsWith(" 0", StringComparison.Ordinal)), lines[2..218].Count(line => line.EndsWith(" 1", StringComparison.Ordinal))));
    }

    [RequiresPythonModuleFact("h5py")]
    public void The_file_says_that_c_is_open_and_where_layers_and_electrodes_are()
    {
        const string Script = """
            import sys, h5py
            import numpy as np
            with h5py.File(sys.argv[1]) as file:
                stack = file["parameters/kmc_ionics/lattice/stack"]
                assert list(stack["layer"].asstr()) == ["A", "B"]
                assert np.allclose(stack["bottom"], [6, 15]) and np.allclose(stack["top"], [15, 24])
                assert np.allclose(stack["electrode_face"], [6, 24]) and np.allclose(stack["volume"], 18 ** 3)
                assert (np.bincount(stack["site_contact"][:] + 1) == [144, 36, 36]).all()
                assert list(file["particles/ions/box"].attrs["boundary"]) == ["periodic", "periodic", "none"]
                result = file["results/T400K/Li"]
                assert result["charge_diffusivity_by_axis/value"][2] == 0 and result["conductivity_by_axis/value"][2] == 0
                assert np.isclose(result["charge_diffusivity/value"][()], result["charge_diffusivity_by_axis/value"][:].sum() / 2)
            """;
        KmcProgram.Run(_folder.Path, "run", "small.yaml", "--device", "host").Succeeded();
        Tool.Run(PythonInterpreter.With("h5py"), ["-c", Script, Path.Combine(_folder.Path, "small.h5")], TimeSpan.FromMinutes(1)).Succeeded();
    }
}
