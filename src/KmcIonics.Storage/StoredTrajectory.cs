using PureHDF;
using PureHDF.Selections;

namespace KmcIonics.Storage;

/// <summary>The trajectory of one replica in an opened file, read frame by frame.</summary>
internal sealed class StoredTrajectory
{
    private const double SecondsPerPicosecond = 1e-12;

    // As many as a job can ask for; what claims more is broken.
    private const ulong MostFrames = 1_000_002;

    private readonly IH5Dataset position;
    private readonly IH5Dataset image;
    private readonly IH5Dataset hops;
    private readonly IH5Dataset lengths;
    private readonly long[] step;
    private readonly double[] time;
    private readonly long[] attempts;
    private readonly int ions;
    private readonly int channels;

    private StoredTrajectory(StoredGroup particles, StoredGroup observables, string suffix, int replica, int ions)
    {
        this.ions = ions;
        StoredGroup own = particles.Group("ions" + suffix);
        (step, time) = (own.Group("position").Numbers<long>("step"), own.Group("position").Numbers<double>("time"));
        StoredGroup counted = observables.Group("hops" + suffix);
        Channels = counted.TextsAttribute("value", "pathways");
        (channels, attempts) = (Channels.Count, observables.Group("attempts" + suffix).Numbers<long>("value"));
        ulong frames = (ulong)step.Length;
        if (frames is 0 or > MostFrames || time.Length != step.Length || attempts.Length != step.Length)
            throw own.Broken("position", $"has {step.Length} steps, {time.Length} times and {attempts.Length} counts of attempts");
        position = own.Group("position").Dataset<double>("value", [frames, (ulong)ions, 3]);
        image = own.Group("image").Dataset<int>("value", [frames, (ulong)ions, 3]);
        hops = counted.Dataset<long>("value", [frames, (ulong)channels]);
        lengths = observables.Group("squared_hop_length" + suffix).Dataset<double>("value", [frames, (ulong)channels]);
        Head = new TrajectoryRecord { Replica = replica, Species = Checked(own, own.Numbers<int>("species"), ions, "species"), Id = Checked(own, own.Numbers<int>("id"), ions, "id"), Start = Checked(own, own.Numbers<double>("start"), 3 * ions, "start"), Frames = [] };
    }

    /// <summary>The replica without its frames.</summary>
    public TrajectoryRecord Head { get; }

    /// <summary>What hops are counted by.</summary>
    public IReadOnlyList<string> Channels { get; }

    /// <summary>Frames.</summary>
    public int Count => step.Length;

    /// <summary>Condition and replica of every trajectory in a file, by the end of their groups' names.</summary>
    public static IReadOnlyList<(string Condition, int Replica, string Suffix)> In(StoredGroup file)
    {
        if (!file.Has("/particles"))
            return [];
        StoredGroup particles = file.Group("/particles");
        return
        [
            .. particles.Names().Where(name => name.StartsWith("ions", StringComparison.Ordinal))
                .Select(name => (particles.TextAttribute(name, "condition"), particles.NumberAttribute(name, "replica"), name["ions".Length..])),
        ];
    }

    /// <summary>The trajectory of a replica.</summary>
    /// <param name="file">The file.</param>
    /// <param name="condition">Name of the condition.</param>
    /// <param name="replica">Number of the replica.</param>
    /// <param name="ions">Ions that it is to have.</param>
    /// <exception cref="InvalidDataException">The file has no such trajectory, or a broken one.</exception>
    public static StoredTrajectory Open(StoredGroup file, string condition, int replica, int ions)
    {
        foreach ((string named, int number, string suffix) in In(file))
        {
            if (named == condition && number == replica)
                return new StoredTrajectory(file.Group("/particles"), file.Group("/observables"), suffix, replica, ions);
        }

        throw new InvalidDataException($"it has no trajectory of {condition}, replica {replica}");
    }

    /// <summary>A frame.</summary>
    public TrajectoryFrame Read(int frame) => new(
        step[frame], time[frame] * SecondsPerPicosecond, Row<double>(position, frame, ions, 3), Row<int>(image, frame, ions, 3), Row<long>(hops, frame, channels), Row<double>(lengths, frame, channels), attempts[frame]);

    private static T[] Row<T>(IH5Dataset dataset, int frame, params int[] lengths) =>
        dataset.Read<T[]>(new HyperslabSelection(lengths.Length + 1, [(ulong)frame, .. new ulong[lengths.Length]], [1, .. lengths.Select(length => (ulong)length)]));

    private static T[] Checked<T>(StoredGroup group, T[] values, int count, string name) =>
        values.Length == count ? values : throw group.Broken(name, $"has {values.Length} values and not {count}");
}
