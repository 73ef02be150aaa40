using KmcIonics.Analysis;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>What happened when, while conditions changed.</summary>
internal static class CourseLayout
{
    public const string Name = "course";

    private static readonly NumbersField<double> Time = new("time", Unit.Second, "Ends of the intervals since the start of sampling");
    private static readonly NumbersField<double> Temperature = new("temperature", Unit.Kelvin, "Mean temperature in each interval");
    private static readonly NumbersField<double> Field = new("field", Unit.VoltPerMetre, "Mean electric field in each interval, Cartesian");
    private static readonly EstimatesField HopRate = new("hop_rate", Unit.Hertz, "Accepted hops per ion and second");
    private static readonly EstimatesField CurrentDensity = new("current_density", Unit.AmperePerSquareMetre, "Current density of all species, Cartesian");

    public static void AddTo(ResultTree tree, string condition, CourseResult course)
    {
        string path = $"{condition}/{Name}";
        ulong intervals = (ulong)course.Time.Count;
        tree.Group(path, "What happened when, while temperature or field changed, means over the intervals between frames; not there where they did not change");
        Time.AddTo(tree, path, course.Time);
        Temperature.AddTo(tree, path, course.Temperature);
        Field.AddTo(tree, path, [.. course.Field.SelectMany(field => new[] { field.X, field.Y, field.Z })], [intervals, 3]);
        HopRate.AddTo(tree, path, course.HopRate);
        CurrentDensity.AddTo(tree, path, course.CurrentDensity.SelectMany(current => current), [intervals, 3]);
    }

    public static CourseResult ReadFrom(StoredGroup group)
    {
        double[] time = Time.ReadFrom(group);
        return new CourseResult
        {
            Time = time,
            Temperature = Temperature.ReadFrom(group, time.Length),
            Field = [.. Field.ReadFrom(group, 3 * time.Length).Chunk(3).Select(field => new Vector3D(field[0], field[1], field[2]))],
            HopRate = HopRate.ReadFrom(group, time.Length),
            CurrentDensity = [.. CurrentDensity.ReadFrom(group, 3 * time.Length).Chunk(3)],
        };
    }
}
