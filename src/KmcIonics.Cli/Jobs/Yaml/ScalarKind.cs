using System.Text.RegularExpressions;

namespace KmcIonics.Cli.Jobs.Yaml;

/// <summary>What an unquoted scalar is.</summary>
internal enum ScalarKind
{
    /// <summary>Empty, <c>~</c> or <c>null</c>.</summary>
    Nothing,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number in any notation YAML knows, also those that are not accepted.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Text,
}

/// <summary>The YAML 1.2 core schema, without octal: <c>yes</c>, <c>no</c>, <c>on</c>, <c>Y</c> and <c>N</c> are text.</summary>
internal static class ScalarKinds
{
    private static readonly Regex s_number = new(
        @"\A([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Kind of an unquoted scalar.</summary>
    public static ScalarKind Of(string value) => value switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Nothing,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => s_number.IsMatch(value) ? ScalarKind.Number : ScalarKind.Text,
    };
}
