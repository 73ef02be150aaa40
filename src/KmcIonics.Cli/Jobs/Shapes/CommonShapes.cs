using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>Shapes that several fields share.</summary>
internal static class CommonShapes
{
    /// <summary>Form of the name of a sublattice or pathway; without dots and brackets, which paths of fields use.</summary>
    public const string NamePattern = "^[A-Za-z0-9][A-Za-z0-9_+-]{0,63}$";

    /// <summary>Name of a sublattice or pathway.</summary>
    public static TextShape Name { get; } = new("a name of up to 64 letters, digits, _, + and -, starting with a letter or digit", NamePattern);

    /// <summary>Name of a sublattice of the lattice.</summary>
    public static ConvertedShape<string, string> Sublattice { get; } = new(Name, TryRefer);

    /// <summary>Name of a job; files are called after it.</summary>
    public static TextShape FileName { get; } = new(
        "a name fit for files: up to 100 letters, digits, ., _, + and -, starting with a letter or digit", "^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$");

    /// <summary>A title on one line.</summary>
    public static TextShape Title { get; } = new("text on one line, up to 100 characters", @"^\S(.{0,98}\S)?$");

    /// <summary>Element symbol.</summary>
    public static TextShape Element { get; } = new("an element symbol, as Li or Na", "^[A-Z][a-z]?$");

    /// <summary>Any text but blanks.</summary>
    public static TextShape Prose { get; } = new("text", @"^[\s\S]*\S[\s\S]*$");

    /// <summary>Three Cartesian components, Å.</summary>
    public static Shape<Vector3D> CartesianVector { get; } =
        Vector("components", new RealShape { Least = -1000, Most = 1000, Unit = "Å" });

    /// <summary>A fractional position.</summary>
    public static Shape<Vector3D> FractionalPosition { get; } =
        Vector("fractional coordinates", new RealShape { Least = -10, Most = 10 });

    private static bool TryRefer(string read, Node node, FieldPath path, ReadContext context, out string name)
    {
        name = read;
        context.SublatticeReferences.Add(new Placed<string>(name, node.Place, path));
        return true;
    }

    private static ConvertedShape<IReadOnlyList<double>, Vector3D> Vector(string name, RealShape component) => new(
        new ListShape<double>(name, component, least: 3, most: 3),
        (IReadOnlyList<double> v, Node _, FieldPath _, ReadContext _, out Vector3D vector) =>
        {
            vector = new Vector3D(v[0], v[1], v[2]);
            return true;
        });
}
