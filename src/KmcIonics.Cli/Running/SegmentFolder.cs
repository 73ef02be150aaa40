using System.Globalization;
using KmcIonics.Cli.Jobs;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>The folder beside a result that takes the segments of its trajectories, each closed as the run goes on.</summary>
/// <param name="path">Folder; made with the first segment.</param>
/// <param name="segment">What stands in every segment.</param>
/// <param name="conditions">Names of the conditions.</param>
internal sealed class SegmentFolder(string path, SegmentRecord segment, IReadOnlyList<string> conditions)
{
    private readonly List<SegmentEntry> entries = [];

    /// <summary>The segments that are closed.</summary>
    public IReadOnlyList<SegmentEntry> Entries => entries;

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>The folder of a run; null where its trajectories are small.</summary>
    /// <exception cref="InputException">There is such a folder, and nothing may be replaced.</exception>
    public static SegmentFolder? For(LoadedJob loaded, PreparedStudy study, string result, bool overwrite) => study.Trajectory.InSegments
        ? new SegmentFolder(PathFor(result, overwrite), ResultAssembly.SegmentOf(loaded, study), ConditionName.Of(study.Job.Conditions.Temperatures))
        : null;

    /// <summary>Where the segments of a result go: a folder with its name, numbered where an earlier result that is to be replaced has one.</summary>
    /// <param name="result">Path of the result file.</param>
    /// <param name="overwrite">Whether the result may be replaced. Its segments are left alone until the new ones are there.</param>
    /// <exception cref="InputException">There is such a folder, and nothing may be replaced.</exception>
    private static string PathFor(string result, bool overwrite)
    {
        string first = $"{System.IO.Path.ChangeExtension(result, null)}-trajectory";
        string path = first;
        for (int number = 2; System.IO.Path.Exists(path); number++)
        {
            if (!overwrite)
                throw new InputException($"'{first}' exists, where segments of the trajectory are to go", "Choose another name with --output or pass --overwrite.");
            path = string.Create(CultureInfo.InvariantCulture, $"{first}-{number}");
        }

        return path;
    }

    /// <summary>Writes a segment.</summary>
    /// <param name="condition">Index of the condition.</param>
    /// <param name="number">Its number among those of these replicas, from 1.</param>
    /// <param name="replicas">Frames of replicas that follow each other, the same of each.</param>
    public void Write(int condition, int number, IReadOnlyList<TrajectoryRecord> replicas)
    {
        Directory.CreateDirectory(path);
        (TrajectoryRecord first, TrajectoryRecord last) = (replicas[0], replicas[^1]);
        string range = replicas.Count == 1 ? $"replica{first.Replica:D3}" : $"replicas{first.Replica:D3}-{last.Replica:D3}";
        string name = string.Create(CultureInfo.InvariantCulture, $"{conditions[condition]}-{range}-{number:D4}.h5");
        string checksum = SegmentFile.Write(System.IO.Path.Combine(path, name), segment, conditions[condition], replicas);
        IReadOnlyList<TrajectoryFrame> frames = first.Frames;
        entries.Add(new SegmentEntry(
            $"{System.IO.Path.GetFileName(path)}/{name}", checksum, condition, first.Replica, last.Replica, frames[0].Step, frames[^1].Step, frames.Count, frames[0].Time, frames[^1].Time));
    }
}
