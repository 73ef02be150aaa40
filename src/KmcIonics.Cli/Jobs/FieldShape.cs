using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>field</c> of a job's conditions.</summary>
internal static class FieldShape
{
    private static readonly Field<double> s_strength = new(
        "strength", new RealShape { Least = 0, Most = 1e11, Open = true, Unit = "V/m" }, "Strength in V/m.", required: true);

    private static readonly Field<IReadOnlyList<double>> s_direction = new(
        "direction",
        new ListShape<double>("components", new RealShape { Least = -1e6, Most = 1e6 }, least: 3, most: 3),
        "Cartesian direction [x, y, z], of any length.",
        required: true);

    private static readonly Field<double> s_stageStrength = new(
        "strength", new RealShape { Least = 0, Most = 1e11, Unit = "V/m" }, "Strength in V/m, of a sinusoidal field its amplitude.", required: true);

    private static readonly Field<double> s_frequency = new(
        "frequency", new RealShape { Least = 0, Most = 1e15, Unit = "Hz" }, "Frequency in Hz; 0 for a constant field.", absent: "0");

    private static readonly Field<double> s_phase = new(
        "phase", new RealShape { Least = -360, Most = 360, Unit = "degrees" }, "Phase of the sine at the start of the stage, in degrees.", absent: "0");

    /// <summary>The shape of a stage's field.</summary>
    public static MapShape<AlternatingField> Alternating { get; } = new(
        [s_stageStrength, s_direction, s_frequency, s_phase],
        values => new AlternatingField(
            new AppliedField(values.Get(s_stageStrength), DirectionOf(values.Get(s_direction))), values.Get(s_frequency), values.Get(s_phase)))
    {
        Check = Check,
    };

    /// <summary>The shape.</summary>
    public static MapShape<AppliedField?> Shape { get; } = new(
        [s_strength, s_direction],
        values => new AppliedField(values.Get(s_strength), DirectionOf(values.Get(s_direction))))
    {
        Check = Check,
    };

    private static Vector3D DirectionOf(IReadOnlyList<double> components) => new(components[0], components[1], components[2]);

    private static void Check(FieldValues values, ReadContext context)
    {
        if (values.TryGet(s_direction, out IReadOnlyList<double>? components) && !(DirectionOf(components).Length > 1e-9))
            context.Errors.Add(values.PlaceOf(s_direction), values.PathOf(s_direction), "the direction has no length", "Give a vector, as [0, 0, 1]");
    }
}
