using KmcIonics.Cli.Running;

namespace KmcIonics.Cli.Reporting;

/// <summary>What a run stores of its trajectories.</summary>
internal static class TrajectoryText
{
    private const double BytesPerMegabyte = 1e6;

    /// <summary>One line: how many frames of how many replicas, how large, and where.</summary>
    public static string Of(TrajectoryPlan plan)
    {
        if (plan.Replicas == 0)
            return "no positions of ions";
        string whose = plan.Replicas == 1 ? "the first replica" : $"{plan.Replicas:N0} replicas";
        string where = plan.InSegments ? "in segment files in a folder beside the result" : "in the result";
        return $"positions of ions at {plan.Frames.Count:N0} frames of {whose} of each condition, {plan.Bytes / BytesPerMegabyte:G3} MB before compression, {where}";
    }
}
