using System.Text.RegularExpressions;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs;

/// <summary>A change of one field from the command line, as <c>hops[0].barrier=0.4</c>.</summary>
internal static class JobOverride
{
    private const int LongestText = 1 << 16;

    private static readonly Regex s_path = new(
        @"\A[^.\[\]\s]+(\.[^.\[\]\s]+|\[[0-9]{1,6}\])*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Makes the change in a job's tree, or adds what is wrong with it.</summary>
    public static void Apply(string change, MapNode root, ErrorList errors)
    {
        Place place = Place.Whole($"--set {Quote.Short(change)}");
        int equals = change.IndexOf('=');
        string path = equals < 0 ? "" : change[..equals].Trim();
        if (equals < 0 || change.Length > LongestText || !s_path.IsMatch(path))
        {
            errors.Add(place, FieldPath.Root, "this is not of the form path=value", "Examples are run.replicas=4, conditions.temperature=[300,400] and hops[0].barrier=0.4");
            return;
        }

        string value = change[(equals + 1)..];
        int before = errors.Count;
        CharacterCheck.Check(value, (_, _) => place, errors);
        if (errors.Count == before && TreeReader.ReadValue(value, place, errors) is { } node)
            Put(root, Steps(path), node, errors);
    }

    /// <summary>Follows the path through shape and tree together; maps that are left out in the file are added.</summary>
    private static void Put(MapNode root, IReadOnlyList<Step> steps, Node value, ErrorList errors)
    {
        (Node node, Shape shape, FieldPath path) = (root, JobShape.Shape, FieldPath.Root);
        for (int i = 0; i < steps.Count; i++)
        {
            Step step = steps[i];
            bool last = i + 1 == steps.Count;
            shape = shape.For(node);
            if (step.Into(shape) is not { } inner)
            {
                RefuseStep(step, shape, path, value.Place, errors);
                return;
            }

            Node? next = node switch
            {
                MapNode map when step.Key is { } key => PutInMap(map, key, last ? value : null, last || steps[i + 1].Key is null, value.Place),
                SequenceNode sequence when step.Key is null && step.Index < sequence.Items.Count => last ? sequence.Items[step.Index] = value : sequence.Items[step.Index],
                _ => null,
            };
            if (next is null)
            {
                errors.Add(value.Place, step.From(path), $"there is no such place in the file, which has {node.Describe()} here", "Override the whole instead");
                return;
            }

            (node, shape, path) = (next, inner, step.From(path));
        }
    }

    // Null where the key is not there and no map may be made for it.
    private static Node? PutInMap(MapNode map, string key, Node? value, bool isEnd, Place place)
    {
        int at = map.Entries.FindIndex(entry => entry.Key == key);
        if (value is null && at >= 0)
            return map.Entries[at].Value;
        if (value is null && isEnd)
            return null;
        var entry = new MapEntry(key, place, value ?? new MapNode(place));
        if (at >= 0)
            map.Entries[at] = entry;
        else
            map.Entries.Add(entry);
        return entry.Value;
    }

    private static void RefuseStep(Step step, Shape shape, FieldPath path, Place place, ErrorList errors)
    {
        FieldPath wrong = step.From(path);
        if (step.Key is { } key && shape.Keys is { } keys)
            errors.Add(place, wrong, "there is no such key", $"Known are {string.Join(", ", keys)}", Closest.To(key, keys));
        else
            errors.Add(place, wrong, "there is no such field", $"{(path == FieldPath.Root ? "The job" : path)} is {shape.Allowed}");
    }

    private static IReadOnlyList<Step> Steps(string path) =>
    [
        .. path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.EndsWith(']') ? new Step(null, int.Parse(part.AsSpan(0, part.Length - 1))) : new Step(part, 0)),
    ];

    // A key of a map, or, without one, an index in a list.
    private readonly record struct Step(string? Key, int Index)
    {
        public Shape? Into(Shape shape) => Key is null ? shape.Items : shape.Under(Key);

        public FieldPath From(FieldPath path) => Key is null ? path.Item(Index) : path.Key(Key);
    }
}
