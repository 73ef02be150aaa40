using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Reads models of kMCpy: <c>model.json</c> of <c>model_type</c> <c>composite_lce</c>.</summary>
internal static class KmcpyModelReader
{
    private const string Site = "site";

    /// <summary>The model, or null after adding errors.</summary>
    public static KmcpyModel? Read(SourceText file, ReadContext context)
    {
        if (JsonTree.Read(file.Text, file.Path, KmcpyModelShapes.Keys, context.Errors) is not { } root)
            return null;
        if (root is MapNode map && map.Find(Site)?.Value is { } site)
        {
            // Null stands for no differences; what has neither clusters nor coefficients is code of the user.
            if (site is ScalarNode { Kind: ScalarKind.Nothing })
            {
                map.Entries.RemoveAll(entry => entry.Key == Site);
            }
            else if (site is MapNode other && other.Find("lce") is null && other.Find("parameters") is null)
            {
                context.Errors.Add(site.Place, FieldPath.Root.Key(Site), "the differences of site energies are no cluster expansion", "Energies that kMCpy asks another program for cannot be read: fit a cluster expansion to them");
                return null;
            }
        }

        return KmcpyModelShapes.Model.TryRead(root, FieldPath.Root, context, out KmcpyModel? model) ? model : null;
    }
}
