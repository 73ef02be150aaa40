using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>As <see cref="JobFuzzTests"/>, of every kind of lattice: fields as the schema lists them, values as the ready jobs have them.</summary>
public sealed class EveryFieldFuzzTests : IDisposable
{
    private const int PiecesPerField = 5;

    private static readonly string[] s_jobs =
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("lattices", "jobs"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private readonly ScratchFolder _folder = new();

    public EveryFieldFuzzTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "jobs"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "structures"));
        foreach (string file in Directory.EnumerateFiles(RepositoryRoot.Combine("lattices", "structures")))
            File.Copy(file, Path.Combine(_folder.Path, "structures", Path.GetFileName(file)));
        _folder.Write("A", ToyJob.Structure);
    }

    public static Arbitrary<string> Jobs { get; } = Gen.Elements<string>(s_jobs).ToArbitrary();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_field_of_the_schema_takes_junk()
    {
        JsonNode schema = JsonNode.Parse(JobSchema.ToJson())!;
        int kinds = schema["properties"]!["lattice"]!["oneOf"]!.AsArray().Count;
        string[] documents = [.. SchemaSample.WithHoles(schema, alternatives: kinds)];
        Assert.True(documents.Length > 50 * kinds, $"{documents.Length} fields");

        // Each field takes a few pieces, its neighbour the next few, so that every piece meets many fields.
        int piece = 0;
        foreach (string document in documents)
        {
            for (int k = 0; k < PiecesPerField; k++, piece++)
                JobVerdict.Judge(_folder, _folder.Write("job.yaml", document.Replace($"\"{SchemaSample.Hole}\"", Junk.Pieces[piece % Junk.Pieces.Count], StringComparison.Ordinal)));
        }
    }

    [Property(MaxTest = 600)]
    public Property A_value_of_a_ready_job_takes_junk() => Prop.ForAll(Jobs, Junk.Texts, ArbMap.Default.ArbFor<uint>(), (job, junk, number) =>
    {
        ScalarNode[] scalars = [.. ScalarPlaces.In(job)];
        string path = Path.Combine("jobs", "job.yaml");
        JobVerdict.Judge(_folder, _folder.Write(path, ScalarPlaces.Splice(job, scalars[number % scalars.Length], junk)));
    });
}
