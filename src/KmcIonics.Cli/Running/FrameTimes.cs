using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>When the frames of a condition are, and what holds between them.</summary>
/// <param name="Course">The rates that it goes through.</param>
/// <param name="Plan">Its times.</param>
/// <param name="Frames">Sample frames after the start of sampling.</param>
internal sealed record FrameTimes(ConditionCourse Course, TimePlan Plan, int Frames)
{
    // Frames that fall on changes may miss them by rounding.
    private const double ShortestPart = 1e-12;

    /// <summary>Time of a frame since the start of the run, s.</summary>
    public double Of(int frame) => Plan.Equilibration + (Plan.Sampling * frame / Frames);

    /// <summary>Mean temperature (K) and field (V/m) between two frames.</summary>
    public (double Temperature, Vector3D Field) MeanConditions(int from, int to)
    {
        (double temperature, Vector3D field, double length) = (0, default, 0);
        foreach (CourseStretch stretch in Course.Between(Of(from), Of(to), Plan.Equilibration))
        {
            double part = stretch.To - stretch.From;
            if (part < ShortestPart * Plan.Sampling)
                continue;
            (temperature, length) = (temperature + (part * (stretch.Piece?.Temperature ?? 0)), length + part);
            field += part * (stretch.Piece?.Field is { } applied ? applied.VoltsPerMetre * applied.Unit : default);
        }

        return (temperature / length, 1 / length * field);
    }
}
