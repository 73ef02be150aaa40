using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Positions of replica 0 as H5MD wants them.</summary>
internal static class TrajectoryLayout
{
    private const double PicosecondsPerSecond = 1e12;

    /// <summary>Adds a particles group: the first is called ions, for MDAnalysis reads the first; later ones carry their condition.</summary>
    public static void AddTo(
        ResultTree tree, ResultRecord record, IReadOnlyList<(string Name, ConditionRecord Record)> conditions)
    {
        string? first = null;
        foreach ((string name, ConditionRecord condition) in conditions)
        {
            if (condition.Trajectory is not { Frames.Count: > 0 } trajectory)
                continue;
            if (first is null)
                tree.Group("/particles", "Positions of the mobile ions of replica 0");
            AddGroup(tree, first is null ? "/particles/ions" : $"/particles/ions_{name}", name, record, trajectory);
            first ??= name;
        }
    }

    private static void AddGroup(
        ResultTree tree, string path, string condition, ResultRecord record, TrajectoryRecord trajectory)
    {
        IReadOnlyList<TrajectoryFrame> frames = trajectory.Frames;
        (ulong times, ulong ions) = ((ulong)frames.Count, (ulong)trajectory.Id.Count);
        double[] edges = LatticeLayout.Rows(record.Lattice.Supercell);
        tree.Group(path, "Mobile ions of replica 0", ("condition", condition));

        tree.Group(path + "/position", "Positions wrapped into the supercell");
        tree.Numbers(path + "/position/step", frames.Select(frame => frame.Step), Unit.One, "Number of the frame in the run");
        tree.Numbers(path + "/position/time", frames.Select(frame => frame.Time * PicosecondsPerSecond), Unit.Picosecond, "Simulated time since the start of the run");
        tree.Rows(path + "/position/value", [times, ions, 3], frame => Of(frames[frame].Position, ions), Unit.Angstrom, "Cartesian positions");

        tree.Group(path + "/image", "Supercells crossed along a, b, c: the unwrapped position is position + image times edges");
        tree.Rows(path + "/image/value", [times, ions, 3], frame => Of(frames[frame].Image, ions), Unit.One, "Supercells crossed");
        LinkTimes(tree, path, "/image");

        tree.Group(path + "/box", "Supercell", ("dimension", 3), ("boundary", BoundaryOf(record.Lattice.Periodic)));
        tree.Group(path + "/box/edges", "Lattice vectors of the supercell, repeated for each frame because MDAnalysis asks for that");
        tree.Rows(path + "/box/edges/value", [times, 3, 3], _ => edges, Unit.Angstrom, "Lattice vectors, one a row");
        LinkTimes(tree, path, "/box/edges");

        tree.Numbers(path + "/species", trajectory.Species, Unit.One, "Species, an index in the attribute names");
        tree.Attribute(path + "/species", "names", record.Ions.Select(ion => ion.Name).ToArray());
        tree.Numbers(path + "/charge", trajectory.Species.Select(species => record.Ions[species].Charge), Unit.ElementaryCharge, "Charge number");
        tree.Attribute(path + "/charge", "type", "formal");
        tree.Numbers(path + "/id", trajectory.Id, Unit.One, "Identifier of the ion");
    }

    private static string[] BoundaryOf(Periodicity periodic) => [Word(periodic.A), Word(periodic.B), Word(periodic.C)];

    private static string Word(bool periodic) => periodic ? "periodic" : "none";

    private static void LinkTimes(ResultTree tree, string path, string element)
    {
        tree.HardLink($"{path}{element}/step", path + "/position/step");
        tree.HardLink($"{path}{element}/time", path + "/position/time");
    }

    private static T[] Of<T>(T[] components, ulong ions) => components.Length == (int)(3 * ions)
        ? components
        : throw new ArgumentException($"A frame has {components.Length} components for {ions} ions.", nameof(components));
}
