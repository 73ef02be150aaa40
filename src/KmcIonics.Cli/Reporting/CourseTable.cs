using KmcIonics.Analysis;
using KmcIonics.Model;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>What happened when, at evenly spaced frames.</summary>
internal static class CourseTable
{
    private const int MostRows = 24;
    private const double PerCentimetre = 1e-2;
    private const double PerSquareCentimetre = 1e-4;

    /// <summary>Writes the table of the condition that started at a temperature, K.</summary>
    public static void Write(double temperature, CourseResult course, TextWriter writer)
    {
        Table table = new Table().Border(TableBorder.Simple)
            .AddColumns("until t / s", "T / K", "E / V cm⁻¹", "hops/ion / Hz", "j_x / A cm⁻²", "j_y / A cm⁻²", "j_z / A cm⁻²");
        int step = (course.Time.Count + MostRows - 1) / MostRows;
        for (int k = step - 1; k < course.Time.Count; k += step)
        {
            Vector3D field = PerCentimetre * course.Field[k];
            table.AddRow(
                [
                    $"{course.Time[k]:G5}",
                    $"{course.Temperature[k]:G6}",
                    $"({field.X:G4}, {field.Y:G4}, {field.Z:G4})",
                    Uncertain.Text(course.HopRate[k]),
                    .. course.CurrentDensity[k].Select(current => Uncertain.Text(current, PerSquareCentimetre)),
                ]);
        }

        writer.WriteLine($"course after equilibration at {temperature:G6} K, means over intervals between frames{(step > 1 ? $", one in {step}; the result has all" : string.Empty)}");
        WideTable.Write(writer, table);
    }
}
