using System.Globalization;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Says that transport differs between directions, as in a stack of layers, where the table's D and σ are but means over them. D* of the replicas is compared, as
/// it is known best: a difference counts when it is real (three standard deviations) and large.
/// </summary>
internal static class AnisotropyNote
{
    // Relative to the mean over directions.
    private const double Large = 0.1;

    /// <summary>The sentence; null where directions are alike, or the network spans fewer than three.</summary>
    /// <param name="result">What was measured.</param>
    /// <param name="tracer">D* along x, y, z in each replica, m²/s, [replicas].</param>
    public static string? Of(TransportResult result, IReadOnlyList<Vector3D> tracer)
    {
        if (result.Dimension < 3 || tracer.Count < 2)
            return null;
        Func<Vector3D, double>[] axes = [one => one.X, one => one.Y, one => one.Z];
        bool differ = axes.Any(first => axes.Any(second => first != second && Differ(tracer, first, second, Large * result.TracerDiffusivity.Value)));
        return differ
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Transport differs between directions: along x, y and z D* is {Three(result.TracerDiffusivityByAxis)} m²/s and σ {Three(result.ConductivityByAxis)} S/m. D*, D_J and σ are means over the three.")
            : null;
    }

    private static bool Differ(IReadOnlyList<Vector3D> tracer, Func<Vector3D, double> first, Func<Vector3D, double> second, double least)
    {
        Estimate difference = ReplicaStatistics.Mean([.. tracer.Select(one => first(one) - second(one))]);
        double real = StudentT.ErrorBars(StudentT.ThreeSigma, tracer.Count) * difference.StandardError!.Value;
        return Math.Abs(difference.Value) > Math.Max(real, least);
    }

    private static string Three(IReadOnlyList<Estimate> byAxis) =>
        string.Create(CultureInfo.InvariantCulture, $"{byAxis[0].Value:G3}, {byAxis[1].Value:G3} and {byAxis[2].Value:G3}");
}
