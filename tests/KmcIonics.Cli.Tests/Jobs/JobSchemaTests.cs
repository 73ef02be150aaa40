using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>The JSON Schema says what the reader does.</summary>
public sealed class JobSchemaTests : IDisposable
{
    private static readonly JsonNode s_schema = JsonNode.Parse(JobSchema.ToJson())!;

    private readonly ScratchFolder _folder = new();

    public static TheoryData<string> Properties { get; } = new(Walk(s_schema, "").Select(property => property.Path));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_of_the_draft_that_editors_know() =>
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", s_schema["$schema"]!.GetValue<string>());

    [Fact]
    public void The_toy_job_and_structure_conform()
    {
        Assert.True(SchemaValidator.Conforms(s_schema, YamlAsJson.Parse(ToyJob.Text)));
        Assert.True(SchemaValidator.Conforms(JsonNode.Parse(JobSchema.StructureToJson())!, YamlAsJson.Parse(ToyJob.Structure)));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_key_is_described(string path) => Assert.False(string.IsNullOrWhiteSpace(At(path)["description"]?.GetValue<string>()));

    [Fact]
    public void Every_map_knows_the_same_keys_in_schema_and_reader()
    {
        int maps = 0;
        foreach ((string path, JsonNode map) in Walk(s_schema, "").Append(("", s_schema)).Select(found => (found.Item1, Inner(found.Item2))).Where(found => found.Item2["properties"] is not null))
        {
            string place = path.Replace("[]", "[0]", StringComparison.Ordinal);
            string change = path.Length == 0 ? "zzzzzzzz=0" : At(path)["items"] is null ? $"{place}.zzzzzzzz=0" : $"{place}=[{{zzzzzzzz: 0}}]";

            // The toy job has no reservoirs.
            string[] changes = path.StartsWith("reservoirs[].", StringComparison.Ordinal) ? ["reservoirs=[{}]", change] : [change];
            string error = ToyJob.Errors(_folder, Text(path), changes).First(line => line.Contains("Known are", StringComparison.Ordinal));

            string[] known = error.Split("Known are ")[1].Split('.')[0].Split(", ");
            Assert.Equal(known, map["properties"]!.AsObject().Select(property => property.Key));
            maps++;
        }

        // The job, lattice, ions, hops and their exchange, environment with its sites, expansion and orbits and all but the sites once more for the way back, exclusive_sites, interactions and their species, reservoirs and their face, electrostatics, both ends and update, conditions, field, schedule and its field, run, equilibrate, sample, fit, trajectories, profile, maps, ac.
        Assert.Equal(34, maps);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Leaving_a_key_out_means_its_default(string path)
    {
        if (At(path)["default"] is not { } absent)
            return;
        string key = path.Split('.')[^1];
        string section = path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')].Replace("[]", "[0]", StringComparison.Ordinal) + "." : "";
        JsonNode job = YamlAsJson.Parse(Text(path))!;
        JsonNode holder = job;
        foreach (string step in section.Split('.', StringSplitOptions.RemoveEmptyEntries))
            holder = step.EndsWith("[0]", StringComparison.Ordinal) ? holder[step[..^3]]![0]! : holder[step]!;
        holder.AsObject().Remove(key);
        // The fit window of the toy job is shorter than the defaults of either end allow.
        string[] room = path.EndsWith("_hops", StringComparison.Ordinal) ? ["run.sample.hops_per_ion=1000", "run.sample.frames=1000"] : [];
        string text = job.ToJsonString();

        string left = JobContents.Of(JobReader.Read(ToyJob.Write(_folder, text), room).Job);
        string given = JobContents.Of(JobReader.Read(ToyJob.Write(_folder, text), [.. room, $"{section}{key}={absent.ToJsonString()}"]).Job);

        Assert.Equal(given, left);
    }

    [Theory]
    [ClassData(typeof(BrokenJobs))]
    public void Refuses_what_the_reader_refuses_in_a_single_field(string found, string replacement, string expected)
    {
        int at = ToyJob.Text.IndexOf(found, StringComparison.Ordinal);
        JsonNode? job = YamlAsJson.Parse(ToyJob.Text.Remove(at, found.Length).Insert(at, replacement));
        // Between fields only the reader looks; nor does JSON tell 3e2 from 300, or know a repeated key.
        bool isSingle = expected.Contains("found", StringComparison.Ordinal) && !expected.Contains("sample frames", StringComparison.Ordinal)
            && !expected.Contains("again", StringComparison.Ordinal) && !expected.Contains("too small", StringComparison.Ordinal) && !expected.Contains("too large", StringComparison.Ordinal);
        if (job is null || !isSingle)
            return;

        Assert.False(SchemaValidator.Conforms(s_schema, job));
    }

    // The toy job, or one that has a schedule, a profile, maps, frequencies, an environment or electrostatics.
    private static string Text(string path)
    {
        JsonNode job = YamlAsJson.Parse(ToyJob.Text)!;
        if (path == "ac" || path.StartsWith("ac.", StringComparison.Ordinal))
        {
            job["analyze"] = JsonNode.Parse("""["conductivity", "ac_conductivity"]""");
            job["ac"] = new JsonObject();
        }

        if (path.StartsWith("profile", StringComparison.Ordinal))
        {
            job["analyze"] = JsonNode.Parse("""["conductivity", "occupation_profile"]""");
            job["profile"] = new JsonObject();
        }

        if (path.StartsWith("maps", StringComparison.Ordinal))
        {
            job["analyze"] = JsonNode.Parse("""["conductivity", "maps"]""");
            job["maps"] = new JsonObject();
        }

        if (path.StartsWith("hops[].environment.", StringComparison.Ordinal))
        {
            const string Rule = """{"empty": 0.3, "basis": "spin", "orbits": [{"energy": 0.01, "clusters": [[0]]}]}""";
            job["hops"]![0]!.AsObject().Remove("barrier");
            job["hops"]![0]!["environment"] = JsonNode.Parse($$"""{"sites": [{"around": "source", "min_distance": 0.1, "max_distance": 3}], "cluster_expansion": {{Rule}}, "back": {"cluster_expansion": {{Rule}} } }""");
            job.AsObject().Remove("interactions");
        }

        if (path.StartsWith("electrostatics", StringComparison.Ordinal))
            job["electrostatics"] = JsonNode.Parse("""{"permittivity": 10, "update": {}}""");
        if (!path.StartsWith("conditions.schedule[]", StringComparison.Ordinal))
            return job.ToJsonString();
        job["conditions"]!["schedule"] = JsonNode.Parse("""[{"seconds": 1e-9, "field": {"strength": 1, "direction": [0, 0, 1]}}]""");
        job["run"]!["sample"] = JsonNode.Parse("""{"seconds": 1e-9, "frames": 50}""");
        job["analyze"] = JsonNode.Parse("""["course"]""");
        return job.ToJsonString();
    }

    private static JsonNode Inner(JsonNode schema) => schema["items"] is { } items && items["properties"] is not null ? items : Variant(schema);

    // Of a map whose type chooses its keys, the variant that the toy job is.
    private static JsonNode Variant(JsonNode schema) =>
        schema["oneOf"]?.AsArray().FirstOrDefault(variant => variant!["properties"]?["type"]?["enum"]?[0]?.GetValue<string>() == "crystal") ?? schema;

    private static JsonNode At(string path) => Walk(s_schema, "").First(property => property.Path == path).Schema;

    private static IEnumerable<(string Path, JsonNode Schema)> Walk(JsonNode schema, string prefix)
    {
        foreach ((string key, JsonNode? property) in Inner(schema)["properties"]?.AsObject() ?? [])
        {
            string path = prefix + key;
            yield return (path, property!);
            foreach ((string Path, JsonNode Schema) below in Walk(property!, path + (property!["items"] is null ? "." : "[].")))
                yield return below;
        }
    }
}
