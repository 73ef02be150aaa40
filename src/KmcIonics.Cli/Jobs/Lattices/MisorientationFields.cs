using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>The keys that say how far the second grain of a boundary is turned.</summary>
internal static class MisorientationFields
{
    private static readonly Field<int> s_sigma = new("sigma", new IntegerShape<int> { Least = 3, Most = 200 }, "Σ: one of so many lattice points coincides, and nothing is strained. Or give angle.");

    private static readonly Field<double> s_angle = new(
        "angle", new RealShape { Least = -180, Most = 180, Unit = "degrees" }, "Angle of rotation of the second grain in degrees, of any size; the grains are strained until they share a period. 0 leaves the perfect crystal.");

    private static readonly Field<double> s_maxStrain = new(
        "max_strain", new RealShape { Least = 0, Most = 0.1 }, "With angle: largest difference of length between the grains in any direction of the boundary, as a fraction.", absent: "0.02");

    private static readonly Field<StrainedGrains> s_strained = new(
        "strained",
        new ChoiceShape<StrainedGrains>([new("both", StrainedGrains.Both), new("second", StrainedGrains.Second)]),
        "With angle: both grains, half and half, or the second alone.",
        absent: "both");

    private static readonly Field<double> s_tolerance = new(
        "angle_tolerance", new RealShape { Least = 1e-6, Most = 5, Unit = "degrees" }, "With angle: how far the misorientation may be off, in degrees.", absent: "0.5");

    private static readonly Field<double> s_maxArea = new(
        "max_area", new RealShape { Least = 1, Most = 1e6, Unit = "Å²" }, "With angle: largest area of the boundary's unit cell in Å²; the smallest that keeps the limits is taken.", absent: "5000");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Field> All { get; } = [s_sigma, s_angle, s_maxStrain, s_strained, s_tolerance, s_maxArea];

    /// <summary>Of these just one is given.</summary>
    public static IReadOnlyList<IReadOnlyList<Field>> Alternatives { get; } = [[s_sigma], [s_angle]];

    /// <summary>Adds an error for what goes with an angle where sigma is given.</summary>
    public static void Check(FieldValues values, ReadContext context)
    {
        if (!values.IsGiven(s_sigma))
            return;
        foreach (Field idle in new Field[] { s_maxStrain, s_strained, s_tolerance, s_maxArea }.Where(values.IsGiven))
            context.Errors.Add(values.PlaceOf(idle), values.PathOf(idle), $"{idle.Name} goes with angle, and a boundary of sigma is not strained", $"Leave out {idle.Name}, or give angle instead of sigma");
    }

    /// <summary>The misorientation.</summary>
    public static BoundaryMisorientation Read(FieldValues values) => values.TryGet(s_sigma, out int sigma)
        ? new CoincidenceMisorientation(sigma)
        : new AngleMisorientation(values.Get(s_angle), values.Get(s_maxStrain), values.Get(s_strained), values.Get(s_tolerance), values.Get(s_maxArea));
}
