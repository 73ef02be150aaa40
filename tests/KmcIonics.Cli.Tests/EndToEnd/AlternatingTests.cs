using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>ac_conductivity</c> of a job.</summary>
[Collection(WholeMachine.Name)]
public sealed class AlternatingTests : IDisposable
{
    private const string Asked = "analyze=[conductivity, ac_conductivity]";
    private const string Stage = "conditions.schedule=[{seconds: 1.0e-9, field: {strength: 1.0e7, direction: [0, 0, 1], frequency: 2.0e9}}]";
    private const string Sample = "run.sample={seconds: 4.0e-9, frames: 4}";

    private readonly ScratchFolder _folder = new();

    public AlternatingTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Spectra_are_in_table_and_json_and_change_no_trajectory()
    {
        string[] run = ["run", "small.yaml", "--overwrite"];
        string[] asked = [.. run, "--set", Asked, "--set", "ac={per_decade: 3}"];

        string table = KmcProgram.Run(_folder.Path, asked).Succeeded().StandardOutput;
        Assert.Contains("400 K, against frequency; of uncorrelated hops", table, StringComparison.Ordinal);
        Assert.Contains("equivalent circuit, material: R =", table, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", table, StringComparison.Ordinal);

        JsonNode plain = Condition(KmcProgram.Run(_folder.Path, [.. run, "--json"]));
        JsonNode found = Condition(KmcProgram.Run(_folder.Path, [.. asked, "--json"]));
        Assert.Equal(plain["state_hashes"]!.ToJsonString(), found["state_hashes"]!.ToJsonString());
        Assert.Null(plain["ac"]);
        JsonNode ac = found["ac"]!;
        double[] frequencies = [.. ac["frequency_Hz"]!.AsArray().Select(one => (double)one!)];
        Assert.All(frequencies, frequency => Assert.Equal(Math.Round(3 * Math.Log10(frequency)), 3 * Math.Log10(frequency), 1e-6));
        Assert.Equal(frequencies.Length, ac["resistivity_Ohm_m"]!["imaginary_error"]!.AsArray().Count);

        // Hops of half-filled simple cubic are uncorrelated, and the permittivity is the usual one.
        double instantaneous = (double)ac["instantaneous_conductivity_S_per_m"]!["value"]!;
        Assert.All(ac["conductivity_S_per_m"]!["real"]!.AsArray(), sigma => Assert.InRange((double)sigma! / instantaneous, 0.3, 3));
        Assert.Equal(8.8541878188e-11, (double)ac["permittivity_F_per_m"]!, 1e-20);
    }

    [Fact]
    public void A_sinusoidal_field_gives_the_conductivity_at_its_frequency()
    {
        string[] run = ["run", "small.yaml", "--overwrite", "--set", Stage, "--set", Sample, "--set", "analyze=[course, ac_conductivity]"];

        string table = KmcProgram.Run(_folder.Path, run).Succeeded().StandardOutput;
        Assert.Contains("400 K, driven at 2E+09 Hz by 1E+05 V/cm: σ′ = ", table, StringComparison.Ordinal);

        JsonNode ac = Condition(KmcProgram.Run(_folder.Path, [.. run, "--json"]))["ac"]!;
        Assert.Equal(2e9, (double)ac["frequency_Hz"]!);
        JsonNode real = ac["conductivity_S_per_m"]!["real"]!;
        Assert.InRange((double)real["value"]!, 1.5 - (5 * (double)real["standard_error"]!), 1.5 + (5 * (double)real["standard_error"]!));
    }

    [Theory]
    [InlineData("conditions.field={strength: 1.0e7, direction: [0, 0, 1]}", "analyze=[current, ac_conductivity]", "in a constant field there is no conductivity of equilibrium, and no frequency")]
    [InlineData("conditions.schedule=[{seconds: 1.0e-9, temperature: [400, 500]}]", "analyze=[course, ac_conductivity]", "ac_conductivity under a schedule is that at the frequency of one sinusoidal field, and the schedule has 1 stage without one")]
    [InlineData("conditions.schedule=[{seconds: 1.0e-9, field: {strength: 1, direction: [0, 0, 1], frequency: 2.5e9}}]", "analyze=[course, ac_conductivity]", "the stage has 2.5 periods of the field")]
    [InlineData("ac={from: 1.0e9, to: 1.0e8}", Asked, "ac.to: frequencies from 1E+09 to 1E+08 Hz are none")]
    [InlineData("ac={per_decade: 0}", Asked, "ac.per_decade: found the number 0")]
    [InlineData("ac={permittivity: -1}", Asked, "ac.permittivity: found the number -1")]
    [InlineData("ac={to: 1.0e8}", "analyze=[conductivity]", "ac: frequencies are described, and none are asked for")]
    [InlineData("ac={from: 1}", Asked, "resolves frequencies from")]
    [InlineData("ac={to: 1.0e15}", Asked, "as ac.to asks for, and 64 to 16,777,216 are possible")]
    public void What_cannot_be_is_refused(string change, string other, string expected)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", change, "--set", other, "--set", change.Contains("schedule", StringComparison.Ordinal) ? Sample : "seed=7");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    private static JsonNode Condition(ToolResult result) => JsonNode.Parse(result.Succeeded().StandardOutput)!["conditions"]![0]!;
}
