using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>The trajectories of a result, in the file itself or in segments beside it.</summary>
public sealed class ResultTrajectories
{
    private const long LeastBudget = 1 << 26;
    private const int MostCharacters = 1 << 26;

    // Version from which on trajectories hold hops.
    private const int FirstMinor = 9;

    private readonly string path;
    private readonly ResultRecord record;
    private readonly IReadOnlyList<string> conditions;
    private readonly Dictionary<(string Condition, int Replica), IReadOnlyList<SegmentEntry?>> parts = [];
    private readonly HashSet<string> verified = [];

    private ResultTrajectories(string path, ResultRecord record)
    {
        (this.path, this.record) = (path, record);
        conditions = ConditionName.Of(record.Conditions.Select(condition => condition.Temperature));
    }

    /// <summary>Finds the trajectories of a result.</summary>
    /// <param name="path">Path of the result file.</param>
    /// <param name="record">What the result says.</param>
    /// <exception cref="InputException">The file is of an older version, damaged, or has no trajectories.</exception>
    public static ResultTrajectories Of(string path, ResultRecord record)
    {
        var found = new ResultTrajectories(path, record);
        _ = Read(path, (file, minor) =>
        {
            if (minor < FirstMinor)
                throw new InvalidDataException($"its format is version {ResultPath.FormatMajor}.{minor}, whose trajectories do not say which hops were made; run its job again, with run.trajectory: {{frames: all, replicas: all}}");
            IReadOnlyList<(string Condition, int Replica, string Suffix)> here = StoredTrajectory.In(file);
            if (here.Count > 0)
                WholeContent.Check(file);
            foreach ((string condition, int replica, string suffix) in here)
                found.Add(condition, replica, suffix);
            return here;
        });
        foreach (IGrouping<int, SegmentEntry> of in record.Segments.Where(segment => segment.Condition >= 0 && segment.Condition < found.conditions.Count).GroupBy(segment => segment.Condition))
        {
            for (int replica = Math.Max(of.Min(segment => segment.FirstReplica), 0); replica <= Math.Min(of.Max(segment => segment.LastReplica), record.Conditions[of.Key].Run.Replicas.Count - 1); replica++)
                found.parts[(found.conditions[of.Key], replica)] = [.. of.Where(segment => segment.FirstReplica <= replica && replica <= segment.LastReplica).OrderBy(segment => segment.FirstFrame)];
        }

        return found.parts.Count > 0
            ? found
            : throw new InputException($"'{path}' has no trajectory", "Run its job with run.trajectory: {frames: all, replicas: all}.");
    }

    /// <summary>Replicas of a condition that are stored, in order.</summary>
    public IReadOnlyList<int> Replicas(int condition) => [.. parts.Keys.Where(key => key.Condition == conditions[condition]).Select(key => key.Replica).Order()];

    /// <summary>Reads the frames of a replica, one after the other, each gone when the next is read.</summary>
    /// <param name="condition">Index of the condition.</param>
    /// <param name="replica">Number of the replica.</param>
    /// <param name="channels">What its hops are to be counted by; null where that does not matter.</param>
    /// <param name="observe">Called with the replica and each of its frames.</param>
    /// <exception cref="InputException">A segment is missing, was changed or is damaged, or counts other hops.</exception>
    public void Read(int condition, int replica, IReadOnlyList<string>? channels, Action<TrajectoryRecord, TrajectoryFrame> observe)
    {
        long last = -1;
        foreach (SegmentEntry? part in parts[(conditions[condition], replica)])
        {
            string file = part is null ? path : Verified(part);
            last = Read(file, (root, _) =>
            {
                var stored = StoredTrajectory.Open(root, conditions[condition], replica, checked((int)record.Ions.Sum(ion => ion.Count)));
                if (channels is not null && !stored.Channels.SequenceEqual(channels))
                    throw new InvalidDataException($"it counts hops along {string.Join(", ", stored.Channels)}, and its job has {string.Join(", ", channels)}");
                for (int frame = 0; frame < stored.Count; frame++)
                {
                    TrajectoryFrame read = stored.Read(frame);
                    if (read.Step <= last)
                        throw new InvalidDataException($"frame {read.Step} comes after frame {last}");
                    last = read.Step;
                    observe(stored.Head, read);
                }

                return last;
            });
        }
    }

    // What attributes say no checksum covers.
    private void Add(string condition, int replica, string suffix)
    {
        int index = conditions.ToList().IndexOf(condition);
        if (index < 0 || replica < 0 || replica >= record.Conditions[index].Run.Replicas.Count || !parts.TryAdd((condition, replica), [null]))
            throw new InvalidDataException($"/particles/ions{suffix} is said to be of {condition}, replica {replica}, which is there already or was not run");
    }

    private string Verified(SegmentEntry segment)
    {
        string file = Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, segment.Path);
        if (!File.Exists(file))
            throw new InputException($"'{file}', a segment of '{path}', is missing", "Put it back beside the result.");
        if (!verified.Contains(file) && SegmentFile.ChecksumOf(file) != segment.Sha256)
            throw new InputException($"'{file}', a segment of '{path}', was changed since it was written: its SHA-256 is not {segment.Sha256}", "Put the original back.");
        verified.Add(file);
        return file;
    }

    private static T Read<T>(string file, Func<StoredGroup, int, T> read)
    {
        long length = File.Exists(file) ? new FileInfo(file).Length : 0;
        return StoredResult.Read(file, LeastBudget + (64 * length), root => read(new StoredGroup(root, "", new ReadLimit((ulong)Math.Max(1 << 20, 8 * length), MostCharacters)), FormatVersion.MinorOf(root)));
    }
}
