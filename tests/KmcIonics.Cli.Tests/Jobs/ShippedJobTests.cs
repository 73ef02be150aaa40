using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs;
using KmcIonics.Lattices;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>The jobs and structures in <c>lattices</c> are sound.</summary>
public sealed class ShippedJobTests
{
    public static TheoryData<string> Jobs { get; } = Files("jobs");

    public static TheoryData<string> Structures { get; } = Files("structures");

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Every_job_reads_and_its_ions_can_go_everywhere(string file)
    {
        Job job = JobReader.Read(RepositoryRoot.Combine("lattices", "jobs", file), []).Job;

        Assert.Equal(Path.GetFileNameWithoutExtension(file), job.Name);
        BuiltLattice lattice = BuiltLattice.Of(job);
        Assert.True(lattice.Graph.SiteCount > 0);
        Assert.True(lattice.Dimension >= 2);
        Assert.True(job.Reservoirs.Count > 0 || job.Run.FitToHops <= job.Run.Sample.HopsPerIon);
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Every_job_conforms_to_the_schema(string file) =>
        Assert.True(SchemaValidator.Conforms(JsonNode.Parse(JobSchema.ToJson())!, YamlAsJson.Parse(File.ReadAllText(RepositoryRoot.Combine("lattices", "jobs", file)))));

    [Theory]
    [MemberData(nameof(Structures))]
    public void Every_structure_reads_and_conforms_to_the_schema(string file)
    {
        string path = RepositoryRoot.Combine("lattices", "structures", file);

        Assert.NotEmpty(StructureReader.Read(path).Sublattices);
        Assert.True(SchemaValidator.Conforms(JsonNode.Parse(JobSchema.StructureToJson())!, YamlAsJson.Parse(File.ReadAllText(path))));
    }

    private static TheoryData<string> Files(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(RepositoryRoot.Combine("lattices", folder), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        return new TheoryData<string>(files);
    }
}
