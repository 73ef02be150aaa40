using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs;

/// <summary>The species under <c>ions</c>, looked up before the job is read: a CIF needs them to tell mobile from immobile atoms.</summary>
internal static class MobileSpecies
{
    /// <summary>Element symbols under <c>ions</c>; what is none is left to the reading of that section.</summary>
    public static IReadOnlyList<string> In(Node root)
    {
        if (root is not MapNode map || map.Find("ions")?.Value is not SequenceNode ions)
            return [];
        return
        [
            .. ions.Items.OfType<MapNode>().Select(ion => ion.Find(IonShape.Species.Name)?.Value).OfType<ScalarNode>()
                .Select(scalar => scalar.Value).Where(CommonShapes.Element.IsOfForm).Distinct(),
        ];
    }
}
