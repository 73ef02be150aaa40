using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Under <c>run</c>, whose positions are stored, and how often.</summary>
internal static class TrajectoryShape
{
    private static readonly Field<int?> s_frames = new(
        "frames",
        new OrWordShape<int>(new IntegerShape<int> { Least = 0, Most = 1_000_001 }, "all"),
        "Sample frames whose positions are stored, evenly spaced, first and last included; 0 stores none, all every frame, from which analyze finds what the run did.",
        absent: "2");

    private static readonly Field<bool> s_replicas = new(
        "replicas", new ChoiceShape<bool>([new("first", false), new("all", true)]), "Whether positions of the first replica are stored, or of all.", absent: "first");

    /// <summary>The shape.</summary>
    public static MapShape<TrajectoryEntry> Shape { get; } = new(
        [s_frames, s_replicas], values => new(new TrajectorySettings(values.Get(s_frames), values.Get(s_replicas)), values.GetPlaced(s_frames)));

    /// <summary>Adds what does not suit the frames of the sample.</summary>
    public static void CheckFrames(TrajectoryEntry entry, int sampleFrames, bool isGiven, ReadContext context)
    {
        (TrajectorySettings settings, Placed<int?> frames) = entry;
        if (settings.Frames is 1 || settings.Frames > sampleFrames + 1)
        {
            context.Errors.Add(
                frames.Place, frames.Path, $"found {settings.Frames}, with {sampleFrames} sample frames after the start", $"Allowed are 0, 2 to {sampleFrames + 1}, or all");
        }
        else if (context.IsOpen && isGiven && settings.Frames != 0)
        {
            context.Errors.Add(frames.Place, frames.Path, "ions that come from reservoirs and go to them are not followed", "Leave run.trajectory out, or give 0");
        }
    }
}

/// <summary>The settings, and where their frames are given.</summary>
internal sealed record TrajectoryEntry(TrajectorySettings Settings, Placed<int?> Frames);
