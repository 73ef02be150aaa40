using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>The <c>stack</c> lattice in a job: what it reads to, and what is wrong with it, by place.</summary>
public sealed class StackJobTests : IDisposable
{
    private const string Text = """
        name: toy
        lattice:
          type: stack
          layers:
            - name: bottom
              thickness: 12
              lattice: {type: crystal, structure: toy-structure.yaml, plane: [0, 0, 1]}
            - name: top
              thickness: 15
              lattice: {type: glass, density: 0.02, min_distance: 2.5, types: [{name: loose, fraction: 1}]}
          in_plane: [20, 24]
          min_distance: 1
          electrodes:
            left: {name: anode, material: Li, contact: 3}
            right: {name: cathode, material: Au}
        ions:
          - {species: Li, charge: 1, fill: {A: 0.5, loose: 0.5}}
        hops:
          - {between: [A, loose], max_distance: 3.1, barrier: 0.35, attempt_frequency: 1.0e13, regions: [bottom, top]}
        conditions: {temperature: 300}
        run: {replicas: 1, equilibrate: {hops_per_ion: 5}, sample: {hops_per_ion: 100, frames: 50}}

        """;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_reads_to_its_layers()
    {
        Assert.True(SchemaValidator.Conforms(JsonNode.Parse(JobSchema.ToJson())!, YamlAsJson.Parse(Text)));

        var stack = (StackSpecification)JobReader.Read(ToyJob.Write(_folder, Text), []).Job.Lattice;

        Assert.Equal(["bottom", "top"], stack.Layers.Select(layer => layer.Name));
        Assert.Equal((20, 24, 0.02, 0, 1), (stack.WidthFirst, stack.WidthSecond, stack.Matching.MaxStrain, stack.Gap, stack.MinDistance));
        Assert.Equal((3, 4), (stack.Electrodes!.Left.Contact, stack.Electrodes.Right.Contact));
        Assert.Equal(0.02, ((FillingLayer)stack.Layers[1].Lattice).Density);
    }

    [Theory]
    [InlineData("thickness: 12", "thickness: 0", "6:18: lattice.layers[0].thickness: found the number 0. Allowed is a number between 0 and 1")]
    [InlineData("type: glass", "type: stack", "10:23: lattice.layers[1].lattice.type: found the text \"stack\". Allowed is one of crystal, glass, crystallized-glass, grain-boundary, polycrystal")]
    [InlineData("toy-structure.yaml", "no.yaml", "7:43: lattice.layers[0].lattice.structure: there is no file")]
    [InlineData("plane: [0, 0, 1]", "plane: [0, 0, 0]", "7:70: lattice.layers[0].lattice.plane: the lattice plane is 0 0 0.")]
    [InlineData("structure: toy-structure.yaml, ", "", "7:16: lattice.layers[0].lattice.structure: the key is missing.")]
    [InlineData("plane: [0, 0, 1]", "supercell: [4, 4, 4]", "7:63: lattice.layers[0].lattice.supercell: there is no such key.")]
    [InlineData("name: top", "name: bottom", "8:13: lattice.layers[1].name: there is another layer \"bottom\". Names of layers differ.")]
    [InlineData("name: cathode", "name: anode", "15:12: lattice.electrodes.right.name: both electrodes are called \"anode\".")]
    [InlineData("material: Au", "material: gold", "15:38: lattice.electrodes.right.material: found the text \"gold\". Allowed is an element symbol")]
    [InlineData("min_distance: 1\n", "min_distance: 1\n  reference: botom\n", "13:14: lattice.reference: there is no layer \"botom\". There are bottom, top. Did you mean \"bottom\"?")]
    [InlineData("min_distance: 1\n", "min_distance: 13\n", "14:5: lattice.electrodes: the electrodes are thinner together than min_distance, 13 Å.")]
    [InlineData("fill: {A: 0.5, ", "fill: {C: 0.5, ", "17:37: ions[0].fill.C: the stack has no sublattice \"C\". It has A, B, loose.")]
    [InlineData("fraction: 1}]", "fraction: 1}], coordination: {range: 4, shares: [{neighbours: 4, fraction: 1}], by: bond-switching}", "10:115: lattice.layers[1].lattice.coordination.by: bonds of a layer would end at its faces.")]
    [InlineData("contact: 3", "contact: 0", "14:48: lattice.electrodes.left.contact: found the number 0. Allowed is a number between 0 and 1")]
    public void What_is_wrong_is_told_by_place(string found, string replacement, string expected)
    {
        Assert.Contains(found, Text, StringComparison.Ordinal);

        string error = Assert.Single(ToyJob.Errors(_folder, Text.Replace(found, replacement, StringComparison.Ordinal)));

        Assert.StartsWith("toy.yaml:" + expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_layer_is_no_stack()
    {
        int second = Text.IndexOf("    - name: top", StringComparison.Ordinal);
        string text = Text.Remove(second, Text.IndexOf("  in_plane", StringComparison.Ordinal) - second);

        Assert.StartsWith("toy.yaml:5:5: lattice.layers: found a list of 1 item. Allowed is a list of 2 to 64 layers.", Assert.Single(ToyJob.Errors(_folder, text)), StringComparison.Ordinal);
    }
}
