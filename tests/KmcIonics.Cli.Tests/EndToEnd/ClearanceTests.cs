using System.Globalization;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The census says how near sites come to immobile atoms, and how full they start near an interface.</summary>
public sealed class ClearanceTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Li and O have radii of 0.76 and 1.40 Å, so that 1.51 Å is where a note begins; an unknown radius asks for 1.2 Å.</summary>
    [Theory]
    [InlineData("O", 0.5, "2.60", 0)]
    [InlineData("O", 0.3, "1.56", 0)]
    [InlineData("O", 0.28, "1.45", 216)]
    [InlineData("Xe", 0.28, "1.45", 0)]
    [InlineData("Xe", 0.2, "1.04", 216)]
    public void Sites_near_immobile_atoms_are_counted(string element, double at, string distance, int tooNear)
    {
        SmallJob.Write(_folder);
        string place = at.ToString(CultureInfo.InvariantCulture);
        _folder.Write("cubic.yaml", $$"""
            name: cubic
            source: invented for tests
            cell: {lengths: [3, 3, 3], angles: [90, 90, 90]}
            sublattices:
              - {name: site, positions: [[0, 0, 0]]}
            environment:
              - {species: {{element}}, positions: [[{{place}}, {{place}}, {{place}}]]}

            """);

        string census = KmcProgram.Run(_folder.Path, "lattice", "small.yaml").Succeeded().StandardOutput;
        JsonNode json = JsonNode.Parse(KmcProgram.Run(_folder.Path, "lattice", "small.yaml", "--json").Succeeded().StandardOutput)!;

        Assert.Contains($"nearest immobile atom: crystal {distance} Å (site–{element})", census, StringComparison.Ordinal);
        Assert.Equal(tooNear > 0, census.Contains($"note: {tooNear:N0} sites of region crystal are nearer to an immobile atom", StringComparison.Ordinal));
        JsonNode near = Assert.Single(json["nearest_immobile_atoms"]!.AsArray())!;
        Assert.Equal(double.Parse(distance, CultureInfo.InvariantCulture), (double)near["distance_A"]!, 0.005);
        Assert.Equal(tooNear, (int)near["sites_too_near"]!);
    }

    [Fact]
    public void An_enrichment_is_seen_by_region()
    {
        SmallJob.Write(_folder);
        const string Boundary = "lattice={type: grain-boundary, structure: cubic.yaml, sigma: 5, axis: [0, 0, 1], kind: tilt, repeats: [3, 1], thickness: 18, min_distance: 1.5, width: 4, interface: {enrichment: {amplitude: 0.3, length: 3}}}";
        string[] options = ["lattice", "small.yaml", "--set", Boundary, "--set", "hops[0].max_distance=3.6"];

        string census = KmcProgram.Run(_folder.Path, options).Succeeded().StandardOutput;
        JsonNode json = JsonNode.Parse(KmcProgram.Run(_folder.Path, [.. options, "--json"]).Succeeded().StandardOutput)!;

        JsonNode occupation = json["site_types"]![0]!["start_occupation_by_region"]!;
        (double crystal, double boundary) = ((double)occupation["crystal"]!, (double)occupation["boundary"]!);
        Assert.InRange(crystal, 0.5, 0.58);
        Assert.InRange(boundary, 0.6, 0.8);
        Assert.Contains($"({boundary:P1} filled)", census, StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(KmcProgram.Run(_folder.Path, "lattice", "small.yaml", "--json").Succeeded().StandardOutput)!["site_types"]![0]!["start_occupation_by_region"]);
    }
}
