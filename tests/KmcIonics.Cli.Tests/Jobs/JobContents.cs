using System.Text.Json;
using System.Text.Json.Serialization;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>A job as text, so that jobs compare by all they hold; lists in records compare by reference.</summary>
internal static class JobContents
{
    // A window without an end is infinite.
    private static readonly JsonSerializerOptions s_options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    // A member is written as its declared type, which for a lattice has next to nothing.
    public static string Of(Job job) => JsonSerializer.Serialize(job, s_options) + JsonSerializer.Serialize(job.Lattice, job.Lattice.GetType(), s_options);
}
