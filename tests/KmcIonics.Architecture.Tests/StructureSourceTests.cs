using KmcIonics.Testing;
using YamlDotNet.RepresentationModel;

namespace KmcIonics.Architecture.Tests;

/// <summary>Every structure that is shipped says where it comes from.</summary>
public sealed class StructureSourceTests
{
    [Fact]
    public void EveryStructureHasASource()
    {
        string[] files = Directory.GetFiles(RepositoryRoot.Combine("lattices", "structures"), "*.yaml");
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => !HasSource(File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("name: x\nsource: Idealised lattice.\n", true)]
    [InlineData("name: x\nsource: >-\n  Author, Journal.\n", true)]
    [InlineData("name: x\nsource:\ncell: 1\n", false)]
    [InlineData("name: x\nsource: ' '\n", false)]
    [InlineData("name: x\n# source: none\n", false)]
    public void AMissingSourceIsFound(string yaml, bool hasSource) => Assert.Equal(hasSource, HasSource(yaml));

    private static bool HasSource(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return root.Children.TryGetValue(new YamlScalarNode("source"), out YamlNode? source)
            && !string.IsNullOrWhiteSpace((source as YamlScalarNode)?.Value);
    }
}
