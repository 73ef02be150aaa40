using KmcIonics.Cli.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>How a job states a boundary's misorientation, and what goes wrong.</summary>
public sealed class GrainBoundaryJobTests : IDisposable
{
    private const string Crystal = "  type: crystal\n  structure: toy-structure.yaml\n  supercell: [4, 5, 6]\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "lattice: just one of sigma, or angle")]
    [InlineData("sigma: 5, angle: 20, ", "lattice")]
    [InlineData("sigma: 5, max_strain: 0.01, ", "lattice.max_strain: max_strain goes with angle, and a boundary of sigma is not strained. Leave out max_strain, or give angle instead of sigma.")]
    [InlineData("angle: 200, ", "lattice.angle: found the number 200. Allowed is a number from -180 to 180, in degrees")]
    [InlineData("angle: 20, max_strain: 0.5, ", "lattice.max_strain: found the number 0.5. Allowed is a number from 0 to 0.1")]
    [InlineData("angle: 20, strained: third, ", "lattice.strained: found the text \"third\". Allowed is one of both, second")]
    public void What_is_wrong_is_said_at_its_key(string keys, string expected)
    {
        IReadOnlyList<string> errors = ToyJob.Errors(_folder, Text(keys));

        string error = Assert.Single(errors);
        Assert.Contains(expected.Split(':')[0], error, StringComparison.Ordinal);
        if (keys.Length > 0 && !keys.Contains("sigma: 5, angle", StringComparison.Ordinal))
            Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_angle_has_its_defaults()
    {
        Job job = JobReader.Read(ToyJob.Write(_folder, Text("angle: 20, ")), []).Job;

        var boundary = Assert.IsType<GrainBoundarySpecification>(job.Lattice);
        Assert.Equal(new AngleMisorientation(20, 0.02, StrainedGrains.Both, 0.5, 5000), boundary.Misorientation);
    }

    private static string Text(string keys) => ToyJob.Text.Replace(
        Crystal, $"  {{type: grain-boundary, structure: toy-structure.yaml, {keys}axis: [0, 0, 1], thickness: 15, min_distance: 1}}\n", StringComparison.Ordinal);
}
