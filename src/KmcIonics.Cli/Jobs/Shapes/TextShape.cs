using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>Text of a form.</summary>
/// <param name="allowed">The form in words.</param>
/// <param name="pattern">The form as a regular expression that .NET and JSON Schema both understand, anchored at both ends.</param>
internal sealed class TextShape(string allowed, string pattern) : Shape<string>
{
    // RegexOptions.NonBacktracking takes time linear in the text, whatever the text.
    // And $ in .NET, unlike in JSON Schema, also matches before a last line break.
    private readonly Regex _form = new($"{pattern[..^1]}\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <inheritdoc/>
    public override string Allowed => allowed;

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (node is not ScalarNode scalar || scalar.Kind != ScalarKind.Text)
        {
            bool quotable = node is ScalarNode { Kind: ScalarKind.Number or ScalarKind.Boolean };
            Refuse(node, path, context, quotable ? "put it in quotation marks if it is meant as text" : null);
            return false;
        }

        if (!IsOfForm(scalar.Value))
        {
            Refuse(node, path, context);
            return false;
        }

        value = scalar.Value;
        return true;
    }

    /// <summary>Whether a text has the form.</summary>
    public bool IsOfForm(string text) => _form.IsMatch(text);

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["type"] = "string", ["pattern"] = pattern };
}
