using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Trajectories as H5MD wants them: a particles group for each condition and replica, and what the replica did under observables.</summary>
internal sealed class TrajectoryLayout(ResultTree tree, IReadOnlyList<IonSpecies> ions, IReadOnlyList<string> channels, UnitCell supercell, Periodicity periodic)
{
    private const double PicosecondsPerSecond = 1e12;

    private bool isEmpty = true;

    /// <summary>Adds all trajectories of a result.</summary>
    public static void AddTo(ResultTree tree, ResultRecord record, IReadOnlyList<(string Name, ConditionRecord Record)> conditions)
    {
        var layout = new TrajectoryLayout(tree, record.Ions, record.Channels, record.Lattice.Supercell, record.Lattice.Periodic);
        foreach ((string name, ConditionRecord condition) in conditions)
        {
            foreach (TrajectoryRecord trajectory in condition.Trajectories.Where(trajectory => trajectory.Frames.Count > 0))
                layout.Add(name, trajectory);
        }
    }

    /// <summary>Adds the trajectory of a replica. The first is called ions, for MDAnalysis reads the first; later ones are named by condition and replica.</summary>
    /// <param name="condition">Name of the condition.</param>
    /// <param name="trajectory">Frames, at least one.</param>
    public void Add(string condition, TrajectoryRecord trajectory)
    {
        string suffix = isEmpty ? string.Empty : $"_{condition}{(trajectory.Replica == 0 ? string.Empty : $"_replica{trajectory.Replica}")}";
        if (isEmpty)
        {
            tree.Group("/particles", "Positions of the mobile ions, a group for each condition and replica");
            tree.Group("/observables", "What the replicas did until each frame of the trajectory");
        }

        isEmpty = false;
        string path = $"/particles/ions{suffix}";
        AddParticles(path, condition, trajectory);
        AddObservables(suffix, path, trajectory.Frames);
    }

    private void AddParticles(string path, string condition, TrajectoryRecord trajectory)
    {
        IReadOnlyList<TrajectoryFrame> frames = trajectory.Frames;
        (ulong times, ulong count) = ((ulong)frames.Count, (ulong)trajectory.Id.Count);
        double[] edges = LatticeLayout.Rows(supercell);
        tree.Group(path, "Mobile ions of one replica", ("condition", condition), ("replica", trajectory.Replica));

        tree.Group(path + "/position", "Positions wrapped into the supercell");
        tree.Numbers(path + "/position/step", frames.Select(frame => frame.Step), Unit.One, "Number of the frame in the run");
        tree.Numbers(path + "/position/time", frames.Select(frame => frame.Time * PicosecondsPerSecond), Unit.Picosecond, "Simulated time since the start of the run");
        tree.Rows(path + "/position/value", [times, count, 3], frame => Of(frames[frame].Position, 3 * count), Unit.Angstrom, "Cartesian positions");

        tree.Group(path + "/image", "Supercells crossed along a, b, c: the unwrapped position is position + image times edges");
        tree.Rows(path + "/image/value", [times, count, 3], frame => Of(frames[frame].Image, 3 * count), Unit.One, "Supercells crossed");
        LinkTimes(path + "/image", path);

        tree.Group(path + "/box", "Supercell", ("dimension", 3), ("boundary", BoundaryOf(periodic)));
        tree.Group(path + "/box/edges", "Lattice vectors of the supercell, repeated for each frame because MDAnalysis asks for that");
        tree.Rows(path + "/box/edges/value", [times, 3, 3], _ => edges, Unit.Angstrom, "Lattice vectors, one a row");
        LinkTimes(path + "/box/edges", path);

        tree.Numbers(path + "/species", trajectory.Species, Unit.One, "Species, an index in the attribute names");
        tree.Attribute(path + "/species", "names", ions.Select(ion => ion.Name).ToArray());
        tree.Numbers(path + "/charge", trajectory.Species.Select(species => ions[species].Charge), Unit.ElementaryCharge, "Charge number");
        tree.Attribute(path + "/charge", "type", "formal");
        tree.Numbers(path + "/id", trajectory.Id, Unit.One, "Identifier of the ion");
        tree.Numbers(path + "/start", Of(trajectory.Start, 3 * count), [count, 3], Unit.Angstrom, "Cartesian positions at the start of the run, before equilibration: unwrapped positions less these are displacements");
    }

    private void AddObservables(string suffix, string particles, IReadOnlyList<TrajectoryFrame> frames)
    {
        (ulong times, ulong counted) = ((ulong)frames.Count, (ulong)channels.Count);
        string hops = $"/observables/hops{suffix}";
        tree.Group(hops, "Accepted hops since the start of the run");
        tree.Rows(hops + "/value", [times, counted], frame => Of(frames[frame].Hops, counted), Unit.One, "Accepted hops along each of the pathways in the attribute pathways");
        tree.Attribute(hops + "/value", "pathways", channels.ToArray());
        LinkTimes(hops, particles);

        string lengths = $"/observables/squared_hop_length{suffix}";
        tree.Group(lengths, "Sum of squared lengths of the hops since the start of the run");
        tree.Rows(lengths + "/value", [times, counted], frame => Of(frames[frame].SquaredHopLength, counted), Unit.SquareAngstrom, "Sum of squared lengths by pathway, as hops");
        LinkTimes(lengths, particles);

        string attempts = $"/observables/attempts{suffix}";
        tree.Group(attempts, "Attempted hops since the start of the run");
        tree.Numbers(attempts + "/value", frames.Select(frame => frame.Attempts), Unit.One, "Attempted hops");
        LinkTimes(attempts, particles);
    }

    private static string[] BoundaryOf(Periodicity periodic) => [Word(periodic.A), Word(periodic.B), Word(periodic.C)];

    private static string Word(bool periodic) => periodic ? "periodic" : "none";

    private void LinkTimes(string element, string particles)
    {
        tree.HardLink($"{element}/step", particles + "/position/step");
        tree.HardLink($"{element}/time", particles + "/position/time");
    }

    private static T[] Of<T>(T[] components, ulong count) => components.Length == (int)count
        ? components
        : throw new ArgumentException($"A frame has {components.Length} numbers, not {count}.", nameof(components));
}
