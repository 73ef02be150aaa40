using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Finds sites that are the same site under the periodicity of the crystal.</summary>
internal static class CoincidentSites
{
    // Fractional. Rounding to four digits moves a site by less; sites of a crystal are never that close.
    private const double Tolerance = 2e-4;
    private const int Boxes = 1000;

    /// <summary>Adds an error for every position that repeats an earlier one.</summary>
    public static void Check(IReadOnlyList<Placed<Vector3D>> positions, ErrorList errors)
    {
        var boxes = new Dictionary<(int A, int B, int C), List<Placed<Vector3D>>>();
        foreach (Placed<Vector3D> position in positions)
        {
            (int a, int b, int c) = (Box(position.Value.X), Box(position.Value.Y), Box(position.Value.Z));
            if (Near(boxes, a, b, c).FirstOrDefault(other => Coincide(other.Value, position.Value)) is { } same)
                errors.Add(position.Place, position.Path, $"this is the site of {same.Path} again", "Leave one out; positions that differ by whole lattice vectors are the same");
            if (!boxes.TryGetValue((a, b, c), out List<Placed<Vector3D>>? box))
                boxes[(a, b, c)] = box = [];
            box.Add(position);
        }
    }

    private static IEnumerable<Placed<Vector3D>> Near(
        Dictionary<(int A, int B, int C), List<Placed<Vector3D>>> boxes, int a, int b, int c)
    {
        for (int n = 0; n < 27; n++)
        {
            if (boxes.TryGetValue((Wrap(a + (n % 3) - 1), Wrap(b + (n / 3 % 3) - 1), Wrap(c + (n / 9) - 1)), out List<Placed<Vector3D>>? box))
            {
                foreach (Placed<Vector3D> position in box)
                    yield return position;
            }
        }
    }

    private static bool Coincide(Vector3D first, Vector3D second) =>
        Apart(first.X, second.X) < Tolerance && Apart(first.Y, second.Y) < Tolerance && Apart(first.Z, second.Z) < Tolerance;

    private static double Apart(double first, double second) => Math.Abs(first - second - Math.Round(first - second));

    private static int Box(double coordinate) => Wrap((int)Math.Floor((coordinate - Math.Floor(coordinate)) * Boxes));

    private static int Wrap(int box) => ((box % Boxes) + Boxes) % Boxes;
}
