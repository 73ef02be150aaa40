using System.Text.Json;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>A job as text, so that jobs compare by all they hold; lists in records compare by reference.</summary>
internal static class JobContents
{
    // A member is written as its declared type, which for a lattice has next to nothing.
    public static string Of(Job job) => JsonSerializer.Serialize(job) + JsonSerializer.Serialize(job.Lattice, job.Lattice.GetType());
}
