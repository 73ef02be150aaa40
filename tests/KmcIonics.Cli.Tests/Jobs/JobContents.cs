using System.Text.Json;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>A job as text, so that jobs compare by all they hold; lists in records compare by reference.</summary>
internal static class JobContents
{
    public static string Of(Job job) => JsonSerializer.Serialize(job);
}
