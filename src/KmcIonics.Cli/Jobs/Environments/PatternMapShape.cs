using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Environments;

/// <summary>A map whose keys are patterns of filled sites, as 0110.</summary>
/// <param name="each">Shape of the value under each pattern.</param>
internal sealed class PatternMapShape(Shape<double> each) : Shape<IReadOnlyDictionary<string, double>>
{
    private static readonly TextShape s_pattern = new($"a pattern of up to {EnvironmentLaw.MostSites} digits 0 and 1, a digit for each site around the hop", $"^[01]{{0,{EnvironmentLaw.MostSites}}}$");

    /// <inheritdoc/>
    public override string Allowed => $"a map from patterns, as \"0110\", to {each.Allowed}";

    /// <inheritdoc/>
    public override Shape? Under(string key) => s_pattern.IsOfForm(key) ? each : null;

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, double> value)
    {
        value = null;
        if (node is not MapNode map || map.Entries.Count == 0)
        {
            Refuse(node, path, context);
            return false;
        }

        int errors = context.Errors.Count;
        Dictionary<string, double> values = new(StringComparer.Ordinal);
        foreach (MapEntry entry in MapKeys.Distinct(map, path, context))
        {
            if (!s_pattern.IsOfForm(entry.Key))
                context.Errors.Add(entry.KeyPlace, path.Key(entry.Key), $"the key {Quote.Marked(entry.Key)} is no pattern", $"Allowed is {s_pattern.Allowed}");
            else if (each.TryRead(entry.Value, path.Key(entry.Key), context, out double read))
                values[entry.Key] = read;
        }

        value = values;
        return context.Errors.Count == errors && values.Count == map.Entries.Count;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = each.ToSchema(),
        ["propertyNames"] = s_pattern.ToSchema(),
        ["minProperties"] = 1,
    };
}
