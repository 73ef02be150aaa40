using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>What holds of any file: it is a job or a list of errors with places.</summary>
internal static class JobVerdict
{
    private static readonly JsonNode s_schema = JsonNode.Parse(JobSchema.ToJson())!;

    /// <summary>A sound job survives a round trip and conforms to the schema; an unsound one has errors of one clean line each.</summary>
    public static void Judge(ScratchFolder folder, string path, params string[] overrides)
    {
        try
        {
            LoadedJob loaded = JobReader.Read(path, overrides);
            string again = folder.Write(Path.Combine(Path.GetRelativePath(folder.Path, Path.GetDirectoryName(path)!), "again.yaml"), loaded.Text);
            Assert.Equal(JobContents.Of(loaded.Job), JobContents.Of(JobReader.Read(again, []).Job));
            Assert.True(SchemaValidator.Conforms(s_schema, YamlAsJson.Parse(loaded.Text)), loaded.Text);
        }
        catch (JobErrorsException refusal)
        {
            Assert.NotEmpty(refusal.Errors);
            string[] lines = refusal.Message.Split('\n');
            Assert.True(lines.Length >= refusal.Errors.Count && lines.Length <= refusal.Errors.Count + 1, refusal.Message);
            Assert.All(lines, line => Assert.DoesNotContain(line, char.IsControl));
            Assert.All(refusal.Errors, error => Assert.True(error.Place.Line > 0 || error.Place.Source.StartsWith("--set ", StringComparison.Ordinal), error.ToString()));
        }
    }
}
