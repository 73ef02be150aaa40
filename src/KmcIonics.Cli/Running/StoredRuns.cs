using KmcIonics.Cli.Jobs;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Results of one job with different seeds, whose trajectories are to be looked at again as replicas of one run.</summary>
internal sealed class StoredRuns
{
    // Sampled times of replicas that are averaged may differ by that much.
    private const double TimeTolerance = 1e-3;

    private StoredRuns(IReadOnlyList<StoredRun> runs, LoadedJob job) => (Runs, Job) = (runs, job);

    /// <summary>The results.</summary>
    public IReadOnlyList<StoredRun> Runs { get; }

    /// <summary>The job of the first.</summary>
    public LoadedJob Job { get; }

    /// <summary>Conditions that all of them sampled to their end.</summary>
    public int Conditions => Runs.Min(run => run.Record.Conditions.Count);

    /// <summary>Reads results, without their frames.</summary>
    /// <exception cref="InputException">One cannot be read, has no trajectory, or is of another job, or they are the same run.</exception>
    public static StoredRuns Read(IReadOnlyList<string> paths)
    {
        StoredRun[] runs = [.. paths.Select(StoredRun.Read)];
        for (int run = 1; run < runs.Length; run++)
        {
            CheckSameJob(runs[0], runs[run]);
            foreach (StoredRun earlier in runs[..run])
                CheckOtherSeed(earlier, runs[run]);
        }

        StoredRun first = runs[0];
        return new StoredRuns(runs, JobReader.ReadKept(first.Record.JobText, first.Path, new StoredInputs(first.Record.Provenance.InputFiles)));
    }

    private static void CheckSameJob(StoredRun one, StoredRun other)
    {
        if (JobDifference.Between(one.Record.JobText, other.Record.JobText) is { } difference)
        {
            throw new InputException(
                $"'{one.Path}' and '{other.Path}' are results of different jobs: {difference.Path} is {difference.One ?? "not given"} in the first and {difference.Other ?? "not given"} in the second",
                "Give results of one job that differ in their seeds alone.");
        }

        foreach ((InputFileRecord first, InputFileRecord second) in one.Record.Provenance.InputFiles.Zip(other.Record.Provenance.InputFiles))
        {
            if (first.Sha256 != second.Sha256)
                throw new InputException($"'{one.Path}' and '{other.Path}' were run with different files: '{first.Path}' has the SHA-256 {first.Sha256} in the first and {second.Sha256} in the second", "Give results of one job with the same files.");
        }

        foreach ((ConditionRecord first, ConditionRecord second) in one.Record.Conditions.Zip(other.Record.Conditions))
        {
            (double sampled, double also) = (first.Run.SampledTime, second.Run.SampledTime);
            if (!(Math.Abs(sampled - also) <= TimeTolerance * sampled))
            {
                throw new InputException(
                    $"at {first.Temperature} K '{one.Path}' sampled {sampled:G6} s and '{other.Path}' {also:G6} s, since each turned hops per ion into a time of its own",
                    $"Run with --set \"run.sample.seconds={sampled:G6}\" in place of hops_per_ion, one temperature at a time, to merge results.");
            }
        }
    }

    private static void CheckOtherSeed(StoredRun one, StoredRun other)
    {
        if (one.Record.Seed == other.Record.Seed)
            throw new InputException($"'{one.Path}' and '{other.Path}' have the same seed, {one.Record.Seed}, so their replicas are the same and count once", "Leave one out.");
    }
}

/// <summary>One result with its trajectories.</summary>
/// <param name="Path">Path of the result file.</param>
/// <param name="Record">What it says.</param>
/// <param name="Trajectories">Its trajectories.</param>
internal sealed record StoredRun(string Path, ResultRecord Record, ResultTrajectories Trajectories)
{
    /// <summary>Reads a result, without the frames.</summary>
    /// <exception cref="InputException">It cannot be read, or has no trajectory.</exception>
    public static StoredRun Read(string path)
    {
        ResultRecord record = ResultFile.Read(path);
        return new StoredRun(path, record, ResultTrajectories.Of(path, record));
    }
}
