using System.Text.Json;
using System.Text.Json.Serialization;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>A job as text, so that jobs compare by all they hold; lists in records compare by reference.</summary>
internal static class JobContents
{
    // A window without an end is infinite.
    private static readonly JsonSerializerOptions s_options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, Converters = { new FunctionText() } };

    // A member is written as its declared type, which for a lattice and the rules of environments has next to nothing.
    public static string Of(Job job) => JsonSerializer.Serialize(job, s_options) + JsonSerializer.Serialize(job.Lattice, job.Lattice.GetType(), s_options)
        + JsonSerializer.Serialize(job.Hops.SelectMany(hop => new object?[] { hop.Environment?.Forth, hop.Environment?.Back }), s_options);

    // Its other properties are made of these without end.
    private sealed class FunctionText : JsonConverter<SiteFunction>
    {
        public override SiteFunction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, SiteFunction value, JsonSerializerOptions options) => writer.WriteStringValue($"{value.Clear} {value.Set}");
    }
}
