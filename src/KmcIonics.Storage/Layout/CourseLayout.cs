using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>What happened when, while conditions changed.</summary>
internal static class CourseLayout
{
    public static void AddTo(ResultTree tree, string path, CourseResult course)
    {
        ulong intervals = (ulong)course.Time.Count;
        tree.Group(path, "What happened when, while temperature or field changed, means over the intervals between frames; not there where they did not change");
        tree.Numbers(path + "/time", course.Time, Unit.Second, "Ends of the intervals since the start of sampling");
        tree.Numbers(path + "/temperature", course.Temperature, Unit.Kelvin, "Mean temperature in each interval");
        tree.Numbers(
            path + "/field", [.. course.Field.SelectMany(field => new[] { field.X, field.Y, field.Z })], [intervals, 3], Unit.VoltPerMetre, "Mean electric field in each interval, Cartesian");
        tree.Group(path + "/hop_rate", "Accepted hops per ion and second");
        tree.Numbers(path + "/hop_rate/value", course.HopRate.Select(rate => rate.Value), Unit.Hertz, "Accepted hops per ion and second");
        tree.Numbers(path + "/hop_rate/error", course.HopRate.Select(TransportLayout.ErrorOrNaN), Unit.Hertz, "Standard errors, NaN where one replica alone cannot tell them");
        tree.Group(path + "/current_density", "Current density of all species, Cartesian");
        tree.Numbers(path + "/current_density/value", ByAxis(course, current => current.Value), [intervals, 3], Unit.AmperePerSquareMetre, "Current density of all species, Cartesian");
        tree.Numbers(
            path + "/current_density/error", ByAxis(course, TransportLayout.ErrorOrNaN), [intervals, 3], Unit.AmperePerSquareMetre, "Standard errors, NaN where one replica alone cannot tell them");
    }

    private static double[] ByAxis(CourseResult course, Func<Estimate, double> part) => [.. course.CurrentDensity.SelectMany(current => current.Select(part))];
}
