using System.Numerics;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A whole number in a range; 1e3 is one.</summary>
internal sealed class IntegerShape<T> : Shape<T>
    where T : struct, IBinaryInteger<T>
{
    /// <summary>Smallest value.</summary>
    public required T Least { get; init; }

    /// <summary>Largest value.</summary>
    public required T Most { get; init; }

    /// <inheritdoc/>
    public override string Allowed => $"a whole number from {Least} to {Most}";

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, out T value)
    {
        value = T.Zero;
        if (NumberText.Read(node, out string? reason) is not { } number)
        {
            Refuse(node, path, context, reason);
            return false;
        }

        if (number.Whole() is not { } whole || whole < BigInteger.CreateChecked(Least) || whole > BigInteger.CreateChecked(Most))
        {
            Refuse(node, path, context);
            return false;
        }

        value = T.CreateChecked(whole);
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = "integer",
        ["minimum"] = JsonValue.Create(Least),
        ["maximum"] = JsonValue.Create(Most),
    };
}
