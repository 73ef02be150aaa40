using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>Tells a number from what only looks like one.</summary>
internal static class NumberText
{
    /// <summary>The number a node holds, or null with the reason, where it is not plain.</summary>
    public static DecimalNumber? Read(Node node, out string? reason)
    {
        reason = null;
        if (node is not ScalarNode scalar)
            return null;
        if (!scalar.IsPlain)
        {
            reason = ScalarKinds.Of(scalar.Value) == ScalarKind.Number ? "which is text: write the number without quotation marks" : null;
            return null;
        }

        if (DecimalNumber.Read(scalar.Value, out reason) is { } number)
            return number;
        if (reason is null && scalar.Kind == ScalarKind.Number)
            reason = "which is not finite and decimal";
        return null;
    }
}
