using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KmcIonics.Architecture.Tests;

/// <summary>The types of other assemblies that compiled code names.</summary>
internal static class TypeReferences
{
    /// <summary>Full names, as System.IO.File.</summary>
    public static IReadOnlyList<string> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }

    /// <summary>Those that read or write files, the network, the console or processes.</summary>
    public static IEnumerable<string> InputAndOutput(IEnumerable<string> types) => types.Where(type =>
        type.StartsWith("System.IO.", StringComparison.Ordinal)
        || type.StartsWith("System.Net.", StringComparison.Ordinal)
        || type is "System.Console" or "System.Diagnostics.Process");
}
