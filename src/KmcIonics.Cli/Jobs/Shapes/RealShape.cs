using System.Globalization;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A finite number in a range.</summary>
internal sealed class RealShape : Shape<double>
{
    /// <summary>Smallest value.</summary>
    public required double Least { get; init; }

    /// <summary>Largest value.</summary>
    public required double Most { get; init; }

    /// <summary>Whether the smallest and largest value are themselves out of range.</summary>
    public bool Open { get; init; }

    /// <summary>Unit; empty for a bare number.</summary>
    public string Unit { get; init; } = "";

    /// <inheritdoc/>
    public override string Allowed =>
        $"a number {(Open ? "between" : "from")} {Written(Least)} {(Open ? "and" : "to")} {Written(Most)}{(Unit.Length == 0 ? "" : $", in {Unit} (the unit is not written)")}";

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, out double value)
    {
        value = 0;
        if (NumberText.Read(node, out string? reason) is not { } number)
        {
            Refuse(node, path, context, reason);
            return false;
        }

        value = number.Value;
        if (Open ? value > Least && value < Most : value >= Least && value <= Most)
            return true;
        Refuse(node, path, context);
        return false;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = "number",
        [Open ? "exclusiveMinimum" : "minimum"] = Least,
        [Open ? "exclusiveMaximum" : "maximum"] = Most,
    };

    private static string Written(double bound) =>
        bound.ToString(Math.Abs(bound) < 1e6 ? "R" : "0.###e0", CultureInfo.InvariantCulture);
}
